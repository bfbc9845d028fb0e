package dev.forkshop.runtime.http;

/** So many facts a second are told one by one. Loop thread only. */
final class FactBudget {
    /** What is told within each second. */
    static final int PER_SECOND = 100;

    private final int most;
    private long second;
    private int told;

    FactBudget(int most) {
        this.most = most;
    }

    /** Whether there is room for another; takes it. */
    boolean take(long nanos) {
        long now = nanos / 1_000_000_000;
        if (now != second) {
            second = now;
            told = 0;
        }
        return told++ < most;
    }
}
