package dev.forkshop.workbench.lesson;

/** Holds back the rest until Enter. */
public record Pause(Place place) implements Block {}
