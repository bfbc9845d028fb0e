package dev.forkshop.workbench.view;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message on its way: who sent it, who got it, when it left and when it arrived, in nanoseconds since the epoch. Where
 * only one end told of it, both moments are the same.
 */
record Flight(long from, long to, long left, long arrived, String preview) {
    private record Key(long from, long to, long sequence) {}

    /** The messages among these entries, sends and receipts paired by the channel's own numbers. */
    static List<Flight> of(Collection<Entry> entries) {
        Map<Key, Flight> flights = new LinkedHashMap<>();
        for (Entry entry : entries) {
            long teller = entry.origin().pid();
            if (entry.fact() instanceof ChannelFact.Sent sent) {
                add(flights, new Key(teller, sent.peer(), sent.sequence()), entry.nanos(), sent.preview());
            } else if (entry.fact() instanceof ChannelFact.Received received) {
                add(flights, new Key(received.peer(), teller, received.sequence()), entry.nanos(), received.preview());
            }
        }
        return new ArrayList<>(flights.values());
    }

    private static void add(Map<Key, Flight> flights, Key key, long nanos, String preview) {
        flights.merge(key, new Flight(key.from(), key.to(), nanos, nanos, preview), Flight::joined);
    }

    private Flight joined(Flight other) {
        return new Flight(from, to, Math.min(left, other.left), Math.max(arrived, other.arrived), preview);
    }

    /** The end that is not the shop. */
    long child(long shop) {
        return from == shop ? to : from;
    }
}
