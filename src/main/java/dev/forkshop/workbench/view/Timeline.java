package dev.forkshop.workbench.view;

import dev.forkshop.runtime.journal.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A run drawn in lanes, one for each process and thread, time from left to right: a line while it lives, a bar while its
 * loop is busy, marks for what happened, and between the lanes the messages, from the column in which they left to the
 * column in which they arrived.
 */
public final class Timeline {
    /** Below this many columns there is nothing to see; narrower is drawn as wide as this. */
    public static final int LEAST_WIDTH = 40;

    private static final int NAME = 18;
    private static final int MESSAGE_ROWS = 6;

    private final List<Lane> lanes;
    private final List<Flight> flights;
    private final Symbols symbols;
    private final int columns;
    private final long first;
    private final long last;
    private final Set<Mark> used = EnumSet.noneOf(Mark.class);

    private Timeline(long shop, List<Entry> entries, int width, Symbols symbols) {
        this.lanes = Lanes.of(shop, entries);
        this.flights = Flight.of(shop, entries);
        this.symbols = symbols;
        this.columns = Math.max(LEAST_WIDTH, width) - NAME - 1;
        this.first = lanes.stream().mapToLong(Lane::from).min().orElse(0);
        this.last = Math.max(first + 1, lanes.stream().mapToLong(Lane::to).max().orElse(1));
    }

    /** Draws what these entries tell, in lines of at most {@code width} columns. */
    public static List<Line> draw(long shop, List<Entry> entries, int width, Symbols symbols) {
        return entries.isEmpty() ? List.of() : new Timeline(shop, entries, width, symbols).lines();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(axis());
        for (Lane lane : lanes) {
            lines.addAll(messages(lane));
            lines.add(life(lane));
        }
        lines.addAll(legend());
        return lines;
    }

    private int column(long nanos) {
        return (int) ((nanos - first) * (columns - 1) / (last - first));
    }

    // ---- the rows

    private Line axis() {
        String end = Durations.words(last - first);
        String gap = " ".repeat(Math.max(1, columns - 1 - end.length()));
        return Line.of()
                .text(" ".repeat(NAME))
                .dim("0" + gap)
                .add(Role.DURATION, end)
                .line();
    }

    private Line life(Lane lane) {
        Canvas canvas = new Canvas(columns);
        draw(canvas, new Lane.Stretch(Mark.ALIVE, lane.from(), lane.to(), ""));
        lane.stretches().stream()
                .sorted(Comparator.comparing(Lane.Stretch::mark))
                .forEach(s -> draw(canvas, s));
        return name(lane).text(canvas.text()).line();
    }

    private void draw(Canvas canvas, Lane.Stretch stretch) {
        used.add(stretch.mark());
        int from = column(stretch.from());
        int to = column(stretch.to());
        canvas.fill(from, to, stretch.mark().sign(symbols));
        if (stretch.text().length() <= to - from) {
            canvas.write(from, stretch.text());
        }
    }

    private Line.Builder name(Lane lane) {
        String pid = Long.toString(lane.owner().pid());
        String thread = lane.owner().thread().equals("main") ? "" : lane.owner().thread();
        String name = thread.isEmpty() ? lane.name() : thread;
        int room = NAME - 2 - pid.length();
        String cut = name.length() > room ? name.substring(0, room) : name;
        return Line.of().pid(lane.owner().pid()).text(" ").strong(cut).text(" ".repeat(room - cut.length() + 1));
    }

    // ---- messages, in rows above the lane of the child or the worker

    private List<Line> messages(Lane lane) {
        List<Canvas> rows = new ArrayList<>();
        int left = 0;
        for (Flight flight : flights) {
            if (flight.lane().equals(lane.owner())) {
                left += place(rows, flight) ? 0 : 1;
            }
        }
        List<Line> lines = rows.stream().map(row -> row(row.text())).collect(Collectors.toCollection(ArrayList::new));
        if (left > 0) {
            lines.add(row("and " + left + " more messages"));
        }
        return lines;
    }

    private static Line row(String text) {
        return Line.of().text(" ".repeat(NAME)).add(Role.OUTPUT, text).line();
    }

    private boolean place(List<Canvas> rows, Flight flight) {
        Arrow arrow = arrow(flight);
        for (Canvas row : rows) {
            if (row.free(arrow.first() - 1, arrow.last() + 1)) {
                arrow.draw(row, symbols);
                return true;
            }
        }
        if (rows.size() == MESSAGE_ROWS) {
            return false;
        }
        rows.add(new Canvas(columns));
        arrow.draw(rows.get(rows.size() - 1), symbols);
        return true;
    }

    private Arrow arrow(Flight flight) {
        int from = column(flight.left());
        int to = column(flight.arrived());
        return Arrow.of(flight.there(), from, to, flight.preview(), columns);
    }

    private List<Line> legend() {
        List<Line> lines = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        for (Mark mark : used) {
            String words = mark.sign(symbols) + " " + mark.meaning();
            if (row.length() + words.length() + 2 > columns + NAME) {
                lines.add(Line.of().dim(row.toString()).line());
                row.setLength(0);
            }
            row.append(row.length() == 0 ? "" : "  ").append(words);
        }
        lines.add(Line.of().dim(row.toString()).line());
        return lines;
    }
}
