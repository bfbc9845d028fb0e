package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.loop.AbortSignal;
import java.util.List;

/**
 * One piece of work for a pool. Never changes; each method gives a copy that differs in one thing.
 *
 * @param data what the worker gets as a message
 * @param transfer what of it moves
 * @param name how facts and errors call it; null for a number
 * @param timeoutMillis how long it may run; 0 for what the pool says
 * @param signal gives it up when aborted; null for none
 */
public record PoolTask(Object data, List<?> transfer, String name, long timeoutMillis, AbortSignal signal) {
    public PoolTask {
        transfer = List.copyOf(transfer);
    }

    public static PoolTask of(Object data) {
        return new PoolTask(data, List.of(), null, 0, null);
    }

    public PoolTask transfer(List<?> moving) {
        return new PoolTask(data, moving, name, timeoutMillis, signal);
    }

    public PoolTask name(String text) {
        return new PoolTask(data, transfer, text, timeoutMillis, signal);
    }

    public PoolTask timeoutMillis(long millis) {
        return new PoolTask(data, transfer, name, millis, signal);
    }

    public PoolTask signal(AbortSignal abort) {
        return new PoolTask(data, transfer, name, timeoutMillis, abort);
    }
}
