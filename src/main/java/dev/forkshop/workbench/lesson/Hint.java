package dev.forkshop.workbench.lesson;

/** Help for the one who is stuck; a step may have several, each telling more. */
public record Hint(Place place, Prose text) implements Block {}
