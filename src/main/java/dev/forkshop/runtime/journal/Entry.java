package dev.forkshop.runtime.journal;

/**
 * A fact with its place in the journal.
 *
 * @param number counts from one within this journal
 * @param nanos when it happened: nanoseconds since the Unix epoch, comparable between processes of one machine
 * @param origin who saw it
 * @param cause the number of the fact that led to this one, or 0
 */
public record Entry(long number, long nanos, Origin origin, long cause, Fact fact) {}
