package dev.forkshop.runtime.loop;

import java.util.function.Predicate;

/**
 * How a busy loop treats those who write to it. The system lets a thread that is woken take the processor of the one that
 * runs, which is the one that woke it where processors are few: who sends thousands of small messages a second is stopped
 * at each of them. A patient loop waits until it is its turn, and finds several messages then.
 *
 * <p>It is patient only while much comes and nobody computes, whose turn would take milliseconds. What it starts would
 * inherit it, so it {@linkplain #endHere ends} before that. Loop thread only.
 */
public final class Patience {
    private static final long PERIOD_NANOS = 10_000_000;

    /** So many events in a period are much. */
    private static final int MUCH = 20;

    private final Predicate<Boolean> system;
    private long since;
    private long events;
    private boolean patient;

    public Patience() {
        this(Niceness::tryPatient);
    }

    /** {@code system} makes the calling thread patient, or not; false where it cannot, or not yet. */
    public Patience(Predicate<Boolean> system) {
        this.system = system;
    }

    /** So many events have come. */
    public void came(int more) {
        events += more;
    }

    /** Decides for the next period, where one has ended by {@link System#nanoTime}. */
    public void judge(long now) {
        long nanos = now - since;
        if (nanos >= PERIOD_NANOS) {
            be(events * PERIOD_NANOS >= MUCH * nanos);
            restart(now);
        }
    }

    /** Is not patient, for a period at least. */
    public void end(long now) {
        be(false);
        restart(now);
    }

    private void restart(long now) {
        since = now;
        events = 0;
    }

    private void be(boolean wanted) {
        if (patient != wanted && system.test(wanted)) {
            patient = wanted;
        }
    }

    /** To be called before a process or a thread is started: the loop whose thread this is, if any, is not patient. */
    public static void endHere() {
        EventLoop.find()
                .map(loop -> loop.attached(Patience.class))
                .ifPresent(patience -> patience.end(System.nanoTime()));
    }
}
