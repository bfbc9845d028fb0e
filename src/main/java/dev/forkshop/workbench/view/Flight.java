package dev.forkshop.workbench.view;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.journal.WorkerFact;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message on its way: in whose lane it is drawn, whether it goes there or comes from there, when it left and when it
 * arrived, in nanoseconds since the epoch. Where only one end told of it, both moments are the same.
 *
 * @param lane the child, or the worker, at one end
 * @param there whether it goes to the lane
 */
record Flight(Origin lane, boolean there, long left, long arrived, String preview) {
    private record Key(Origin lane, boolean there, long sequence) {}

    /** The messages among these entries, sends and receipts paired by their numbers. */
    static List<Flight> of(long shop, Collection<Entry> entries) {
        Flights flights = new Flights(shop);
        entries.forEach(flights::take);
        return new ArrayList<>(flights.all.values());
    }

    private Flight joined(Flight other) {
        String text = preview.isEmpty() ? other.preview : preview;
        return new Flight(lane, there, Math.min(left, other.left), Math.max(arrived, other.arrived), text);
    }

    /** Puts the two ends of each message together. */
    private static final class Flights {
        private final long shop;
        private final Map<Key, Flight> all = new LinkedHashMap<>();
        private final Map<Long, Origin> mains = new HashMap<>();

        Flights(long shop) {
            this.shop = shop;
        }

        void take(Entry entry) {
            if (entry.fact() instanceof ChannelFact.Sent sent) {
                child(entry, sent.peer(), true, sent.sequence(), sent.preview());
            } else if (entry.fact() instanceof ChannelFact.Received received) {
                child(entry, received.peer(), false, received.sequence(), received.preview());
            } else if (entry.fact() instanceof WorkerFact.Posted posted) {
                worker(entry, posted, posted.toWorker(), posted.sequence(), posted.preview());
            } else if (entry.fact() instanceof WorkerFact.Delivered delivered) {
                worker(entry, delivered, delivered.toWorker(), delivered.sequence(), "");
            }
        }

        private void child(Entry entry, long peer, boolean sent, long sequence, String preview) {
            boolean toldByChild = entry.origin().pid() != shop;
            Origin lane = main(toldByChild ? entry.origin().pid() : peer);
            add(new Key(lane, sent != toldByChild, sequence), entry.nanos(), preview);
        }

        private Origin main(long pid) {
            return mains.computeIfAbsent(pid, id -> new Origin(id, "main"));
        }

        private void worker(Entry entry, WorkerFact fact, boolean there, long sequence, String preview) {
            Origin lane = entry.origin().ofWorker(fact.threadId());
            add(new Key(lane, there, sequence), entry.nanos(), preview);
        }

        private void add(Key key, long nanos, String preview) {
            all.merge(key, new Flight(key.lane(), key.there(), nanos, nanos, preview), Flight::joined);
        }
    }
}
