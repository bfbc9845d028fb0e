package dev.forkshop.workbench.command;

/**
 * A command that has run.
 *
 * @param line what was entered
 * @param after the number of the last journal entry before it began
 * @param last the number of the last entry when it was done
 */
public record Run(String line, Usage usage, Arguments arguments, int status, long after, long last) {}
