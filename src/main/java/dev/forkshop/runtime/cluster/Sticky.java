package dev.forkshop.runtime.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Every connection of one client to the same worker. Each client has its own order of preference among all places
 * (rendezvous hashing), so that a worker that leaves moves its own clients only. Clients are told apart by their
 * address: what they send the primary never reads.
 *
 * <p>A place is what a worker has in common with the one that it replaces: clients come back to it after a respawn. Of two
 * workers at one place the younger gets them.
 */
final class Sticky<C> implements Rota<C> {
    private final Offer<C> offer;
    private final Function<C, String> client;
    private final Function<Integer, Integer> place;
    private final TreeMap<Integer, Queue<C>> queues = new TreeMap<>();
    private final Map<Integer, C> offered = new HashMap<>();
    private final Queue<C> homeless = new ArrayDeque<>();

    Sticky(Function<C, String> client, Function<Integer, Integer> place, Offer<C> offer) {
        this.client = client;
        this.place = place;
        this.offer = offer;
    }

    @Override
    public void join(int worker) {
        queues.put(worker, new ArrayDeque<>());
        List<C> all = new ArrayList<>(homeless);
        homeless.clear();
        all.forEach(this::arrived);
    }

    @Override
    public void leave(int worker) {
        Queue<C> left = queues.remove(worker);
        if (left != null) {
            left.forEach(this::arrived);
        }
    }

    @Override
    public boolean gone(int worker) {
        leave(worker);
        return takeBack(worker);
    }

    @Override
    public void arrived(C connection) {
        Optional<Integer> worker = preferred(client.apply(connection));
        worker.map(queues::get).orElse(homeless).add(connection);
        worker.ifPresent(this::handOff);
    }

    private Optional<Integer> preferred(String who) {
        Comparator<Integer> byWeight = Comparator.comparingInt(worker -> weight(who, place.apply(worker)));
        return queues.keySet().stream().max(byWeight.thenComparing(Comparator.naturalOrder()));
    }

    /** Mixes well enough that neighbouring addresses do not prefer the same place. */
    private static int weight(String who, int place) {
        int hash = (who.hashCode() ^ place * 0x9E3779B9) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }

    @Override
    public void accepted(int worker) {
        offered.remove(worker);
        handOff(worker);
    }

    @Override
    public void refused(int worker) {
        takeBack(worker);
        handOff(worker);
    }

    private boolean takeBack(int worker) {
        C back = offered.remove(worker);
        if (back != null) {
            arrived(back);
        }
        return back != null;
    }

    @Override
    public boolean isAtRest() {
        return offered.isEmpty();
    }

    @Override
    public List<C> clear() {
        List<C> left = new ArrayList<>(homeless);
        homeless.clear();
        return left;
    }

    private void handOff(int worker) {
        Queue<C> waiting = queues.get(worker);
        if (waiting == null || waiting.isEmpty() || offered.containsKey(worker)) {
            return;
        }
        C connection = waiting.poll();
        offered.put(worker, connection);
        offer.to(worker, connection);
    }
}
