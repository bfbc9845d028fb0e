package dev.forkshop.runtime.loop;

import java.util.Comparator;
import java.util.TreeSet;

/**
 * The timers of one loop, by due time and then by age. Time is whole milliseconds; as in Node a delay
 * below 1 ms or above 2^31-1 ms becomes 1 ms.
 */
final class Timers {
    private static final long LONGEST = Integer.MAX_VALUE;

    private final EventLoop loop;
    private final TreeSet<Timer> queue = new TreeSet<>(new ByDueTimeThenByAge()); // many are cleared: found fast
    private long made;

    Timers(EventLoop loop) {
        this.loop = loop;
    }

    /** The loop's clock. */
    static long millis() {
        return System.nanoTime() / 1_000_000;
    }

    Timer start(Runnable callback, long millis, boolean repeats) {
        long delay = millis < 1 || millis > LONGEST ? 1 : millis;
        Timer timer = new Timer(this, new Hold(loop, true, true), callback, delay, repeats, ++made);
        enqueue(timer);
        return timer;
    }

    /** Written out: the comparators of the JDK cost a starting child some milliseconds. */
    private static final class ByDueTimeThenByAge implements Comparator<Timer> {
        @Override
        public int compare(Timer one, Timer other) {
            int byDueTime = Long.compare(one.due(), other.due());
            return byDueTime != 0 ? byDueTime : Long.compare(one.sequence, other.sequence);
        }
    }

    private void enqueue(Timer timer) {
        timer.arm(millis());
        queue.add(timer);
    }

    void restart(Timer timer) {
        queue.remove(timer);
        enqueue(timer);
    }

    void forget(Timer timer) {
        queue.remove(timer);
    }

    /** Milliseconds until the next timer is due at {@code now}; -1 where there is none. */
    long untilNext(long now) {
        return queue.isEmpty() ? -1 : Math.max(0, queue.first().due() - now);
    }

    /** The next timer that is due at {@code now}, taken out of the queue; null where there is none. */
    Timer takeDue(long now) {
        if (queue.isEmpty() || queue.first().due() > now) {
            return null;
        }
        Timer next = queue.pollFirst();
        if (!next.repeats()) {
            next.disarm();
        }
        return next;
    }

    /** Puts an interval that has fired back into the queue, unless its callback cleared it. */
    void rearm(Timer timer) {
        if (timer.repeats() && timer.armed() && !queue.contains(timer)) {
            enqueue(timer);
        }
    }
}
