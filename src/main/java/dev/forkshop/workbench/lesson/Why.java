package dev.forkshop.workbench.lesson;

/** Why what was just seen matters. */
public record Why(Place place, Prose text) implements Block {}
