package dev.forkshop.workbench.lesson;

/** A note for the presenter alone. */
public record Teacher(Place place, Prose text) implements Block {}
