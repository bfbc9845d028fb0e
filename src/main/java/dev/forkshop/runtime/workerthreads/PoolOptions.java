package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.error.ErrorCode;
import java.util.function.Consumer;

/**
 * How a pool works. Never changes; each method gives a copy that differs in one thing.
 *
 * @param least how many workers are kept, from the beginning on
 * @param most how many there may be while tasks wait
 * @param queueLimit how many tasks may wait; one more is refused
 * @param timeoutMillis how long a task may run before its worker is stopped; 0 is without limit
 * @param tasksPerWorker after how many tasks a worker is replaced by a fresh one; 0 is never
 * @param idleMillis how long a worker above {@code least} may be idle
 * @param niceIncrement how much lower the priority of its workers' threads is than that of whoever made them, 0 to 19, as
 *     Piscina's; Linux only, where programs that a task starts inherit it
 * @param worker how each worker is made
 * @param onWorker hears of each worker that the pool makes, before it has a task: its output can be read
 */
public record PoolOptions(
        String name,
        int least,
        int most,
        int queueLimit,
        long timeoutMillis,
        int tasksPerWorker,
        long idleMillis,
        int niceIncrement,
        WorkerOptions worker,
        Consumer<Worker> onWorker) {
    /** Enough that a loop which is woken need not wait until a task has had its share of a processor. */
    private static final int MODEST = 5;

    private static final int LOWEST = 19;

    public PoolOptions {
        if (least < 0 || most < Math.max(1, least)) {
            throw ErrorCode.ERR_OUT_OF_RANGE.error(
                    "threads", ">= 1, the least not above the most", least + ".." + most);
        }
        require("queueLimit", queueLimit);
        require("timeoutMillis", timeoutMillis);
        require("tasksPerWorker", tasksPerWorker);
        require("idleMillis", idleMillis);
        if (niceIncrement < 0 || niceIncrement > LOWEST) {
            throw ErrorCode.ERR_OUT_OF_RANGE.error("niceIncrement", ">= 0 && <= " + LOWEST, niceIncrement);
        }
    }

    private static void require(String parameter, long value) {
        if (value < 0) {
            throw ErrorCode.ERR_OUT_OF_RANGE.error(parameter, ">= 0", value);
        }
    }

    /** Always so many workers. */
    public static PoolOptions fixed(int threads) {
        return elastic(threads, threads);
    }

    /** As many workers as there is work for, within bounds. */
    public static PoolOptions elastic(int least, int most) {
        return new PoolOptions(
                "pool", least, most, Integer.MAX_VALUE, 0, 0, 10_000, MODEST, WorkerOptions.defaults(), worker -> {});
    }

    public PoolOptions name(String text) {
        return new PoolOptions(
                text,
                least,
                most,
                queueLimit,
                timeoutMillis,
                tasksPerWorker,
                idleMillis,
                niceIncrement,
                worker,
                onWorker);
    }

    public PoolOptions queueLimit(int tasks) {
        return new PoolOptions(
                name, least, most, tasks, timeoutMillis, tasksPerWorker, idleMillis, niceIncrement, worker, onWorker);
    }

    public PoolOptions timeoutMillis(long millis) {
        return new PoolOptions(
                name, least, most, queueLimit, millis, tasksPerWorker, idleMillis, niceIncrement, worker, onWorker);
    }

    public PoolOptions tasksPerWorker(int tasks) {
        return new PoolOptions(
                name, least, most, queueLimit, timeoutMillis, tasks, idleMillis, niceIncrement, worker, onWorker);
    }

    public PoolOptions idleMillis(long millis) {
        return new PoolOptions(
                name, least, most, queueLimit, timeoutMillis, tasksPerWorker, millis, niceIncrement, worker, onWorker);
    }

    public PoolOptions niceIncrement(int increment) {
        return new PoolOptions(
                name, least, most, queueLimit, timeoutMillis, tasksPerWorker, idleMillis, increment, worker, onWorker);
    }

    public PoolOptions worker(WorkerOptions options) {
        return new PoolOptions(
                name,
                least,
                most,
                queueLimit,
                timeoutMillis,
                tasksPerWorker,
                idleMillis,
                niceIncrement,
                options,
                onWorker);
    }

    public PoolOptions onWorker(Consumer<Worker> listener) {
        return new PoolOptions(
                name,
                least,
                most,
                queueLimit,
                timeoutMillis,
                tasksPerWorker,
                idleMillis,
                niceIncrement,
                worker,
                listener);
    }
}
