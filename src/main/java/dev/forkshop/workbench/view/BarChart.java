package dev.forkshop.workbench.view;

import java.util.ArrayList;
import java.util.List;

/** Amounts below one another as bars, each with its name and its amount in words. */
public final class BarChart {
    private static final int LONGEST = 50;
    private static final int SHORTEST = 8;

    /**
     * One bar.
     *
     * @param group what it belongs to; said once for all of a group
     * @param words the amount with its unit
     */
    public record Bar(String group, String name, double amount, String words) {}

    private BarChart() {}

    public static List<Line> lines(List<Bar> bars, int width, Symbols symbols) {
        double most = bars.stream().mapToDouble(Bar::amount).max().orElse(0);
        int names = longest(bars.stream().map(Bar::group).toList())
                + longest(bars.stream().map(Bar::name).toList())
                + longest(bars.stream().map(Bar::words).toList());
        int room = Math.max(SHORTEST, Math.min(LONGEST, width - names - 8));
        Table table = new Table();
        List<String> said = new ArrayList<>();
        for (Bar bar : bars) {
            String group = said.contains(bar.group()) ? "" : bar.group();
            said.add(bar.group());
            String drawn = Bars.of(bar.amount(), most, room, symbols);
            table.row(
                    Line.text("  " + group),
                    Line.of().dim(bar.name()).line(),
                    Line.of()
                            .text(drawn + (drawn.isEmpty() ? "" : " "))
                            .strong(bar.words())
                            .line());
        }
        return table.lines();
    }

    private static int longest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }
}
