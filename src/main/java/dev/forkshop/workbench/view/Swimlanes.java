package dev.forkshop.workbench.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who was busy when: a row for each, time from left to right. */
public final class Swimlanes {
    private static final int LONGEST_NAME = 18;

    /** Somebody, and the stretches of time in milliseconds in which they were busy. */
    public record Lane(String name, List<Stretch> stretches) {
        public Lane {
            stretches = List.copyOf(stretches);
        }
    }

    /** From one moment to another. */
    public record Stretch(double from, double to) {}

    private Swimlanes() {}

    /** @param end the last moment of the picture */
    public static List<Line> lines(List<Lane> lanes, double end, int width, Symbols symbols) {
        int names = Math.min(
                LONGEST_NAME,
                lanes.stream().mapToInt(lane -> lane.name().length()).max().orElse(0));
        int columns = Math.max(LONGEST_NAME, width - names - 4);
        List<Line> lines = new ArrayList<>();
        for (Lane lane : lanes) {
            String name = lane.name().length() > names ? lane.name().substring(0, names) : lane.name();
            lines.add(Line.of()
                    .text("  " + name + " ".repeat(names - name.length() + 2))
                    .text(row(lane, end, columns, symbols))
                    .line());
        }
        lines.add(axis(names + 4, columns, end));
        return lines;
    }

    private static String row(Lane lane, double end, int columns, Symbols symbols) {
        Canvas canvas = new Canvas(columns);
        for (Stretch stretch : lane.stretches()) {
            int from = (int) (stretch.from() / end * (columns - 1));
            int to = (int) Math.max(from, stretch.to() / end * (columns - 1));
            canvas.fill(from, to, symbols.bar().charAt(0));
        }
        return canvas.text();
    }

    /** The time below a picture that has so much room, and so much at its left. */
    static Line axis(int margin, int columns, double end) {
        String last = String.format(Locale.ROOT, "%,.0f ms", end);
        String gap = " ".repeat(Math.max(1, columns - 1 - last.length()));
        return Line.of().dim(" ".repeat(margin) + "0" + gap + last).line();
    }
}
