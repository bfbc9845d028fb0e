package dev.forkshop.runtime.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Each connection to the worker that has been free for longest: Node's RoundRobinHandle. */
final class RoundRobin<C> implements Rota<C> {
    private final Offer<C> offer;
    private final Set<Integer> all = new HashSet<>();
    private final LinkedHashSet<Integer> free = new LinkedHashSet<>();
    private final Map<Integer, C> offered = new HashMap<>();
    private final ArrayDeque<C> waiting = new ArrayDeque<>();

    RoundRobin(Offer<C> offer) {
        this.offer = offer;
    }

    @Override
    public void join(int worker) {
        all.add(worker);
        handOff(worker);
    }

    @Override
    public void leave(int worker) {
        all.remove(worker);
        free.remove(worker);
    }

    @Override
    public boolean gone(int worker) {
        leave(worker);
        return takeBack(worker);
    }

    @Override
    public void arrived(C connection) {
        waiting.add(connection);
        next();
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

    /** What a worker was offered and did not take is the next to be handed off; false where there was nothing. */
    private boolean takeBack(int worker) {
        C back = offered.remove(worker);
        if (back != null) {
            waiting.addFirst(back);
            next();
        }
        return back != null;
    }

    @Override
    public boolean isAtRest() {
        return offered.isEmpty();
    }

    @Override
    public List<C> clear() {
        List<C> left = new ArrayList<>(waiting);
        waiting.clear();
        return left;
    }

    private void next() {
        if (!free.isEmpty()) {
            Integer worker = free.iterator().next();
            free.remove(worker);
            handOff(worker);
        }
    }

    private void handOff(int worker) {
        if (!all.contains(worker) || offered.containsKey(worker)) {
            return;
        }
        C connection = waiting.poll();
        if (connection == null) {
            free.add(worker);
        } else {
            offered.put(worker, connection);
            offer.to(worker, connection);
        }
    }
}
