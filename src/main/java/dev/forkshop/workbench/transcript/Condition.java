package dev.forkshop.workbench.transcript;

/**
 * {@code [only if node>=20]}: what a machine must have for a command to be run. {@code operator} and {@code version}
 * are empty where the name says all. {@code written} is the part after {@code only if}.
 */
public record Condition(int line, String name, String operator, String version, String written) {}
