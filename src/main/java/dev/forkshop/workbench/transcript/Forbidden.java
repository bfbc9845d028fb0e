package dev.forkshop.workbench.transcript;

/** {@code !~ text}: what no line of a command's output may contain. */
public record Forbidden(int line, LinePattern pattern, String written) {}
