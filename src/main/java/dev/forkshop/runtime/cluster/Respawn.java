package dev.forkshop.runtime.cluster;

/** Whether and when a place gets another worker after one has died. Counts early deaths in a row. */
final class Respawn {
    private final SupervisorOptions options;
    private int quickDeaths;

    Respawn(SupervisorOptions options) {
        this.options = options;
    }

    /** A worker died whose program had run for so many milliseconds. */
    void died(long uptime) {
        quickDeaths = uptime < options.minUptime() ? quickDeaths + 1 : 0;
    }

    int quickDeaths() {
        return quickDeaths;
    }

    /** Whether nobody shall take this place any more. */
    boolean isHopeless() {
        return quickDeaths >= options.crashLimit();
    }

    /** Milliseconds until the next worker: none after a long life, then twice as many with each early death. */
    long pause() {
        long doubled = options.backoff() << Math.min(30, Math.max(0, quickDeaths - 1));
        return quickDeaths == 0 ? 0 : Math.min(doubled, options.maxBackoff());
    }

    /** Somebody wants it tried again. */
    void reset() {
        quickDeaths = 0;
    }
}
