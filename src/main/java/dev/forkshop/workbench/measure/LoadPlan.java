package dev.forkshop.workbench.measure;

import java.time.Duration;
import java.util.List;

/**
 * How a load is to be made.
 *
 * @param clients how many requests are under way at the same time, at most
 * @param requests after so many sent it ends; 0 where only the time ends it
 * @param length after so long nothing is sent any more, once what is sent meanwhile is back
 * @param rate requests a second that are due, whether answers come or not; 0 where each client sends the next request
 *     when it has its answer
 * @param close whether each request has a connection of its own
 * @param meanwhile requests that are sent once each, when a fifth of it is over
 * @param untilThey whether those are sent soon, and nothing more is sent when the last of them has come back
 */
public record LoadPlan(
        Errand errand,
        int clients,
        long requests,
        Duration length,
        long rate,
        boolean close,
        List<Errand> meanwhile,
        boolean untilThey) {
    private static final long SOON = 200_000_000;

    /** Nobody measures for longer. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    /** No more clients at the same time. */
    public static final int MOST_CLIENTS = 4_000;

    public LoadPlan {
        meanwhile = List.copyOf(meanwhile);
        atLeast("clients", clients, 1);
        atLeast("requests", requests, 0);
        atLeast("rate", rate, 0);
        if (clients > MOST_CLIENTS || length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("length must be above 0 and at most " + LONGEST + ", clients at most "
                    + MOST_CLIENTS + ", was " + length + ", " + clients);
        }
    }

    private static void atLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ", was " + value);
        }
    }

    /** When {@link #meanwhile} is sent: so long after the start, or after so many requests. */
    boolean meanwhileIsDue(long sent, long nanos) {
        return untilThey && nanos >= SOON || nanos * 5 >= length.toNanos() || requests > 0 && sent * 5 >= requests;
    }

    /** Whether the number of requests that was asked for has been sent. */
    boolean hasSentAll(long sent) {
        return requests > 0 && sent >= requests;
    }
}
