package dev.forkshop.workbench.view;

import dev.forkshop.runtime.journal.LoadFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two servers that were measured in turn, drawn from the ends of their loads: round by round, and what is left of it. */
public final class VersusTable {
    /** One round: a load on each. */
    public record Round(LoadFact.Ended first, LoadFact.Ended second) {
        /** How many times as many answers a second the second gave; 0 where the first gave none. */
        public double ratio() {
            return rate(first) == 0 ? 0 : rate(second) / rate(first);
        }
    }

    private VersusTable() {}

    public static List<Line> lines(List<Round> rounds) {
        Table table = new Table().head("  round", "first", "second", "second : first");
        for (int i = 0; i < rounds.size(); i++) {
            table.row(row(i + 1, rounds.get(i)));
        }
        List<Line> lines = new ArrayList<>(table.lines());
        lines.add(sum(rounds));
        return lines;
    }

    private static Line[] row(int number, Round round) {
        return new Line[] {
            Line.of().text("  ").number(number).line(),
            Line.of().number(Math.round(rate(round.first()))).text(" a second").line(),
            Line.of().number(Math.round(rate(round.second()))).text(" a second").line(),
            Line.of().add(Role.NUMBER, hundredths(round.ratio())).line()
        };
    }

    private static Line sum(List<Round> rounds) {
        List<Double> sorted = rounds.stream().map(Round::ratio).sorted().toList();
        return Line.of()
                .text("  the second did ")
                .add(Role.NUMBER, hundredths(median(rounds)))
                .text(" times what the first did; the rounds say " + hundredths(sorted.get(0)) + " to "
                        + hundredths(sorted.get(sorted.size() - 1)))
                .line();
    }

    /** The ratio in the middle: one disturbed round does not move it. */
    public static double median(List<Round> rounds) {
        List<Double> sorted = rounds.stream().map(Round::ratio).sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Answers a second. */
    public static double rate(LoadFact.Ended load) {
        return load.nanos() == 0 ? 0 : load.answered() * 1e9 / load.nanos();
    }

    private static String hundredths(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
