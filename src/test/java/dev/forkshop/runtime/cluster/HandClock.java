package dev.forkshop.runtime.cluster;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** A clock that is moved by hand. */
final class HandClock implements Clock {
    private record Due(long at, Runnable callback) {}

    private final PriorityQueue<Due> alarms = new PriorityQueue<>(Comparator.comparingLong(Due::at));
    private long now = 1_000;

    @Override
    public long millis() {
        return now;
    }

    @Override
    public Alarm after(long millis, Runnable callback) {
        Due due = new Due(now + millis, callback);
        alarms.add(due);
        return () -> alarms.remove(due);
    }

    /** So many milliseconds go by, and what is due in them happens. */
    void pass(long millis) {
        long end = now + millis;
        for (Optional<Due> next = next(end); next.isPresent(); next = next(end)) {
            now = next.get().at();
            alarms.remove(next.get());
            next.get().callback().run();
        }
        now = end;
    }

    private Optional<Due> next(long end) {
        return Optional.ofNullable(alarms.peek()).filter(due -> due.at() <= end);
    }

    int alarms() {
        return alarms.size();
    }
}
