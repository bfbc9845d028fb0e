package dev.forkshop.runtime.cluster;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Numbers the servers of one worker that ask for the same place, from 0 on, so that the first of each worker share one
 * port and the second another. When all of one place are closed, its numbers begin anew. Loop thread only.
 */
final class Indexes {
    private static final class Used {
        private final Set<Integer> numbers = new HashSet<>();
        private int next;
    }

    private final Map<String, Used> places = new HashMap<>();

    int take(Query query) {
        Used used = places.computeIfAbsent(query.place(), absent -> new Used());
        used.numbers.add(used.next);
        return used.next++;
    }

    void giveBack(Query query) {
        Used used = places.get(query.place());
        used.numbers.remove(query.index());
        if (used.numbers.isEmpty()) {
            places.remove(query.place());
        }
    }
}
