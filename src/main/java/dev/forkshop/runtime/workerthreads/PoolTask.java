package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.journal.PoolFact;
import dev.forkshop.runtime.loop.AbortSignal;
import java.util.List;
import java.util.function.Consumer;

/**
 * One piece of work for a pool. Never changes; each method gives a copy that differs in one thing.
 *
 * @param data what the worker gets as a message
 * @param transfer what of it moves
 * @param name how facts and errors call it; null for a number
 * @param timeoutMillis how long it may run; 0 for what the pool says
 * @param signal gives it up when aborted; null for none
 * @param onSettled hears the fact that tells its end, {@code Done} or {@code Failed}, before its future completes
 */
public record PoolTask(
        Object data,
        List<?> transfer,
        String name,
        long timeoutMillis,
        AbortSignal signal,
        Consumer<PoolFact> onSettled) {
    public PoolTask {
        transfer = List.copyOf(transfer);
    }

    public static PoolTask of(Object data) {
        return new PoolTask(data, List.of(), null, 0, null, fact -> {});
    }

    public PoolTask transfer(List<?> moving) {
        return new PoolTask(data, moving, name, timeoutMillis, signal, onSettled);
    }

    public PoolTask name(String text) {
        return new PoolTask(data, transfer, text, timeoutMillis, signal, onSettled);
    }

    public PoolTask timeoutMillis(long millis) {
        return new PoolTask(data, transfer, name, millis, signal, onSettled);
    }

    public PoolTask signal(AbortSignal abort) {
        return new PoolTask(data, transfer, name, timeoutMillis, abort, onSettled);
    }

    public PoolTask onSettled(Consumer<PoolFact> listener) {
        return new PoolTask(data, transfer, name, timeoutMillis, signal, listener);
    }
}
