package dev.forkshop.runtime.workerthreads;

/**
 * What a pool has to do at a moment.
 *
 * @param threads how many workers there are
 * @param busy how many of them have a task
 * @param waiting how many tasks wait
 */
public record PoolLoad(int threads, int busy, int waiting) {}
