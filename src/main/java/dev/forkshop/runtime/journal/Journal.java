package dev.forkshop.runtime.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The list of what happened, in the order in which it was told. Bounded: the oldest entries make room for new ones.
 * Appending is quick and never waits for a reader; readers pull, each on a thread of its own, and one that is too slow
 * skips what has gone. All methods may be called on any thread.
 */
public final class Journal {
    /** How many entries a journal keeps unless told otherwise. */
    public static final int CAPACITY = 1 << 16;

    private static final int FIRST = 1 << 10;

    private final Origin origin;
    private final LongSupplier clock;
    private final Journal list;
    private final int capacity;
    private Entry[] ring;
    private long last;

    public Journal(Origin origin) {
        this(origin, CAPACITY, new FactClock());
    }

    public Journal(Origin origin, int capacity, LongSupplier clock) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be positive, was " + capacity);
        }
        this.origin = origin;
        this.clock = clock;
        this.capacity = capacity;
        this.ring = new Entry[Math.min(capacity, FIRST)];
        this.list = this;
    }

    private Journal(Origin origin, Journal list) {
        this.origin = origin;
        this.clock = list.clock;
        this.capacity = list.capacity;
        this.list = list;
    }

    /** The same list, as another thread of this process tells it. */
    public Journal toldBy(String thread) {
        return new Journal(new Origin(origin.pid(), thread), list);
    }

    public Origin origin() {
        return origin;
    }

    /** Appends a fact that nothing in the journal led to; returns its number. */
    public long append(Fact fact) {
        return append(fact, 0);
    }

    /** Appends a fact that the fact with number {@code cause} led to; returns its number. */
    public long append(Fact fact, long cause) {
        return add(clock.getAsLong(), origin, cause, fact);
    }

    /** Appends a fact about somebody who can no longer tell it; returns its number. */
    public long appendFor(Origin gone, Fact fact, long cause) {
        return add(clock.getAsLong(), gone, cause, fact);
    }

    /**
     * Appends a fact that another journal has told, with its time and origin; {@code cause} is a number of this
     * journal. Returns the number that the fact has here.
     */
    public long adopt(Entry told, long cause) {
        return add(told.nanos(), told.origin(), cause, told.fact());
    }

    private long add(long nanos, Origin from, long cause, Fact fact) {
        return list.put(nanos, from, cause, fact);
    }

    private synchronized long put(long nanos, Origin from, long cause, Fact fact) {
        last++;
        makeRoom();
        ring[(int) (last % ring.length)] = new Entry(last, nanos, from, cause, fact);
        notifyAll();
        return last;
    }

    /** The list grows to its full size only where that much happens: an idle child is smaller by 250 KB. */
    private void makeRoom() {
        if (last >= ring.length && ring.length < capacity) {
            Entry[] small = ring;
            ring = new Entry[Math.min(capacity, 4 * small.length)];
            for (Entry entry : small) {
                if (entry != null) {
                    ring[(int) (entry.number() % ring.length)] = entry;
                }
            }
        }
    }

    /** The number of the newest entry, 0 while there is none. */
    public long last() {
        return list.lastOfAll();
    }

    private synchronized long lastOfAll() {
        return last;
    }

    /** The entries after the one with this number that are still kept, oldest first. */
    public List<Entry> since(long number) {
        return list.kept(number, capacity);
    }

    /** The same, no more than so many of them. */
    public List<Entry> since(long number, int atMost) {
        return list.kept(number, atMost);
    }

    private synchronized List<Entry> kept(long number, int atMost) {
        long from = Math.max(number, last - ring.length) + 1;
        long to = Math.min(last, from + atMost - 1);
        List<Entry> entries = new ArrayList<>((int) Math.max(0, to - from + 1));
        for (long n = from; n <= to; n++) {
            entries.add(ring[(int) (n % ring.length)]);
        }
        return entries;
    }

    private synchronized List<Entry> awaitSince(long number) throws InterruptedException {
        while (last == number) {
            wait();
        }
        return kept(number, ring.length);
    }

    /**
     * Tells every entry from now on to {@code reader}, in order, on a daemon thread that belongs to the subscription.
     * What the reader throws ends the subscription and goes to the thread's uncaught-exception handler.
     */
    public Subscription subscribe(String name, Consumer<Entry> reader) {
        long start = last();
        Thread thread = new Thread(() -> read(start, reader), "journal " + name);
        thread.setDaemon(true);
        thread.start();
        return new Subscription(thread);
    }

    private void read(long start, Consumer<Entry> reader) {
        long seen = start;
        try {
            while (true) {
                for (Entry entry : list.awaitSince(seen)) {
                    reader.accept(entry);
                    seen = entry.number();
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** A reader's hold on a journal; closing it ends the reader's thread. */
    public static final class Subscription implements AutoCloseable {
        private final Thread thread;

        private Subscription(Thread thread) {
            this.thread = thread;
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
