package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.error.ErrorCode;

/**
 * How a supervisor treats its workers. All times in milliseconds. Never changes; each method gives a copy that differs
 * in one thing.
 *
 * @param workers how many there shall be
 * @param minUptime a worker whose program ran for less died early
 * @param backoff the pause before the second early death in a row is made good; it doubles with each one more
 * @param maxBackoff the longest such pause
 * @param crashLimit after so many early deaths in a row in one place, nobody takes it any more
 * @param ready how long a new worker may take until it listens, in a reload
 * @param drain how long an old one goes on saying good-bye to clients that keep their connections open
 * @param grace how long it may take to end after that; then it is killed
 */
public record SupervisorOptions(
        int workers,
        long minUptime,
        long backoff,
        long maxBackoff,
        int crashLimit,
        long ready,
        long drain,
        long grace) {
    private static final SupervisorOptions DEFAULTS =
            new SupervisorOptions(2, 1_000, 100, 15_000, 5, 15_000, 2_000, 5_000);

    public SupervisorOptions {
        atLeastOne("workers", workers);
        atLeastOne("crashLimit", crashLimit);
    }

    static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw ErrorCode.ERR_OUT_OF_RANGE.error(name, ">= 1", value);
        }
    }

    public static SupervisorOptions defaults() {
        return DEFAULTS;
    }

    public SupervisorOptions workers(int count) {
        return new SupervisorOptions(count, minUptime, backoff, maxBackoff, crashLimit, ready, drain, grace);
    }

    public SupervisorOptions minUptime(long millis) {
        return new SupervisorOptions(workers, millis, backoff, maxBackoff, crashLimit, ready, drain, grace);
    }

    public SupervisorOptions backoff(long first, long longest) {
        return new SupervisorOptions(workers, minUptime, first, longest, crashLimit, ready, drain, grace);
    }

    public SupervisorOptions crashLimit(int deaths) {
        return new SupervisorOptions(workers, minUptime, backoff, maxBackoff, deaths, ready, drain, grace);
    }

    public SupervisorOptions ready(long millis) {
        return new SupervisorOptions(workers, minUptime, backoff, maxBackoff, crashLimit, millis, drain, grace);
    }

    public SupervisorOptions drain(long millis) {
        return new SupervisorOptions(workers, minUptime, backoff, maxBackoff, crashLimit, ready, millis, grace);
    }

    public SupervisorOptions grace(long millis) {
        return new SupervisorOptions(workers, minUptime, backoff, maxBackoff, crashLimit, ready, drain, millis);
    }
}
