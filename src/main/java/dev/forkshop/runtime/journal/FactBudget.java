package dev.forkshop.runtime.journal;

/** How many facts of one kind are told one by one: a hundred in the second that begins with the first. One thread at a time. */
public final class FactBudget {
    public static final int PER_SECOND = 100;

    private static final long SECOND_NANOS = 1_000_000_000;

    private long began;
    private int told;

    /** Whether there is room for another at this time of {@link System#nanoTime}; takes it. */
    public boolean take(long nanos) {
        if (told == 0 || nanos - began > SECOND_NANOS) {
            began = nanos;
            told = 0;
        }
        boolean room = told < PER_SECOND;
        told += room ? 1 : 0;
        return room;
    }

    /** A new second begins with the next one. */
    public void renew() {
        told = 0;
    }
}
