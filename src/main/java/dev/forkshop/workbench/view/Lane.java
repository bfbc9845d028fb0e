package dev.forkshop.workbench.view;

import dev.forkshop.runtime.journal.Origin;
import java.util.ArrayList;
import java.util.List;

/** One process or thread in a timeline: its name, its life, and what happened in it. */
final class Lane {
    /**
     * A stretch from one moment to another, in nanoseconds since the epoch; a moment begins and ends at once.
     *
     * @param text what is written at its beginning where there is room
     */
    record Stretch(Mark mark, long from, long to, String text) {}

    private final Origin owner;
    private final List<Stretch> stretches = new ArrayList<>();
    private String name = "";
    private long from = Long.MAX_VALUE;
    private long to = Long.MIN_VALUE;
    private boolean ended;

    Lane(Origin owner) {
        this.owner = owner;
    }

    Origin owner() {
        return owner;
    }

    String name() {
        return name;
    }

    void name(String better) {
        name = better;
    }

    /** The lane's owner was there at this moment. */
    void seen(long nanos) {
        from = Math.min(from, nanos);
        to = ended ? to : Math.max(to, nanos);
    }

    void add(Mark mark, long start, long end) {
        add(mark, start, end, "");
    }

    void add(Mark mark, long start, long end, String text) {
        seen(start);
        seen(end);
        stretches.add(new Stretch(mark, start, end, text));
    }

    void end(Mark mark, long nanos) {
        add(mark, nanos, nanos);
        to = nanos;
        ended = true;
    }

    /** Where no end was told, the owner goes on until the picture's last moment. */
    void goOn(long last) {
        to = ended ? to : Math.max(to, last);
    }

    long from() {
        return from;
    }

    long to() {
        return to;
    }

    List<Stretch> stretches() {
        return stretches;
    }
}
