package dev.forkshop.workbench.measure;

/**
 * How far a load is.
 *
 * @param nanos since its start
 * @param quiet for how long no answer has come although requests are under way
 */
public record Progress(long nanos, long answered, long failed, long quiet) {}
