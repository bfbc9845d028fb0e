package dev.forkshop.workbench.transcript;

/** {@code in> text}: a line for the running program, sent after {@code after} steps of the expected output. */
public record Input(Template text, int after) {}
