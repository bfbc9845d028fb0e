package dev.forkshop.workbench.command;

/**
 * One word of a line.
 *
 * @param text what it says, without its quotes and backslashes
 * @param start where it begins in the line
 * @param end where it ends, exclusive, quotes included
 */
public record Word(String text, int start, int end) {}
