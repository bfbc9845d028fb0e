package dev.forkshop.runtime.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of time, and how many of them there were at the same moment. One thread at a time. */
public final class Overlap {
    private record Edge(long nanos, int step) {}

    private final List<Edge> edges = new ArrayList<>();

    /** A stretch from one moment to another; what ends in the moment in which another begins does not overlap it. */
    public void add(long from, long to) {
        edges.add(new Edge(from, 1));
        edges.add(new Edge(to, -1));
    }

    /** The largest number of them at one moment; 0 without any. */
    public int most() {
        List<Edge> sorted = new ArrayList<>(edges);
        sorted.sort(Comparator.comparingLong(Edge::nanos).thenComparingInt(Edge::step));
        int now = 0;
        int most = 0;
        for (Edge edge : sorted) {
            now += edge.step();
            most = Math.max(most, now);
        }
        return most;
    }
}
