package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.loop.LoopDelay;

/**
 * A pool's figures.
 *
 * @param threads how many workers there are now
 * @param busy how many of them have a task
 * @param waiting how many tasks wait
 * @param done how many came back, well
 * @param failed how many failed, were stopped or given up
 * @param replaced how many workers left the pool
 * @param queued how long tasks waited for a worker, in nanoseconds
 * @param ran how long they ran there
 */
public record PoolStats(
        int threads,
        int busy,
        int waiting,
        long done,
        long failed,
        long replaced,
        LoopDelay.Snapshot queued,
        LoopDelay.Snapshot ran) {}
