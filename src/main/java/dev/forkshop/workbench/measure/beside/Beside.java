package dev.forkshop.workbench.measure.beside;

import dev.forkshop.workbench.measure.beside.Alignment.Row;
import dev.forkshop.workbench.measure.beside.Pair.Kind;
import dev.forkshop.workbench.measure.beside.Pair.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What happened here and in real Node, side by side, in the order of time. */
public record Beside(List<Pair> pairs) {
    public Beside {
        pairs = List.copyOf(pairs);
    }

    /**
     * Holds the two against each other. Within each lane the order counts, between them it does not: what a child writes
     * and what it sends come by different ways, and which is faster is chance.
     *
     * @param open whether ours goes on: what Node did after the last thing that is known of ours in a lane is left out
     */
    public static Beside of(List<Happening> ours, List<Happening> node, boolean open, Differences known) {
        Map<String, List<Happening>> ourLanes = lanes(ours);
        Map<String, List<Happening>> nodeLanes = lanes(node);
        Set<String> places = new LinkedHashSet<>(ourLanes.keySet());
        places.addAll(nodeLanes.keySet());
        List<Pair> pairs = new ArrayList<>();
        for (String place : places) {
            List<Row> rows =
                    Alignment.of(ourLanes.getOrDefault(place, List.of()), nodeLanes.getOrDefault(place, List.of()));
            (open ? withoutRest(rows) : rows)
                    .stream()
                            .filter(row -> !isChance(row))
                            .map(row -> pair(row, known))
                            .forEach(pairs::add);
        }
        return new Beside(inTime(pairs));
    }

    private static Map<String, List<Happening>> lanes(List<Happening> happenings) {
        Map<String, List<Happening>> lanes = new LinkedHashMap<>();
        happenings.forEach(each ->
                lanes.computeIfAbsent(each.place(), absent -> new ArrayList<>()).add(each));
        return lanes;
    }

    private static List<Row> withoutRest(List<Row> rows) {
        int end = rows.size();
        while (end > 0 && rows.get(end - 1).ours() == null) {
            end--;
        }
        return rows.subList(0, end);
    }

    private static boolean isChance(Row row) {
        return row.ours() == null && row.node().isChance()
                || row.node() == null && row.ours().isChance();
    }

    private static Pair pair(Row row, Differences known) {
        if (row.isSame()) {
            return Pair.same(row.ours(), row.node());
        }
        Verdict verdict = known.of(row.ours(), row.node())
                .map(difference -> new Verdict(Kind.INTENDED, Optional.of(difference)))
                .orElse(Verdict.NEW);
        return Pair.different(row.ours(), row.node(), verdict);
    }

    /** By our time; what only Node has stands behind what it followed there. */
    private static List<Pair> inTime(List<Pair> pairs) {
        List<Pair> sorted = new ArrayList<>(pairs.stream()
                .filter(pair -> pair.ours().isPresent())
                .sorted(Comparator.comparingLong(pair -> pair.ours().get().nanos()))
                .toList());
        pairs.stream()
                .filter(pair -> pair.ours().isEmpty())
                .sorted(Comparator.comparingLong(Beside::nodeTime))
                .forEach(pair -> sorted.add(behind(pair, sorted), pair));
        return sorted;
    }

    private static int behind(Pair pair, List<Pair> sorted) {
        int place = sorted.size();
        while (place > 0 && nodeTime(sorted.get(place - 1)) > nodeTime(pair)) {
            place--;
        }
        return place;
    }

    /** Where Node has nothing, it is passed over. */
    private static long nodeTime(Pair pair) {
        return pair.node().map(Happening::nanos).orElse(Long.MAX_VALUE);
    }

    /** How many of this kind. */
    public int count(Kind kind) {
        return (int) pairs.stream().filter(pair -> pair.kind() == kind).count();
    }

    /** Whether Node has nothing less than ours. */
    boolean isCovered() {
        return pairs.stream().allMatch(pair -> pair.node().isPresent() || pair.kind() != Kind.NEW);
    }
}
