package dev.forkshop.workbench.explain;

import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A comparison of ways to start something in words, and as data. */
final class Compared {
    /** Why it matters. */
    static final List<String> WHY = List.of(
            "exec, execfile and spawn start programs, and differ in whether a shell",
            "reads the line and whether you get the output whole or as it comes.",
            "fork is a spawn of your own language with a channel; a cluster's worker",
            "is a fork whose listening goes to the primary, so that one port serves",
            "several. A worker is a thread: quick to start, and the only one that can",
            "share memory, yet by default it shares nothing either. What you buy with",
            "a process is its walls: an error stays within both, but a kill, a native",
            "crash or memory that runs out takes all threads of a process along.");

    private final List<CompareRow> rows;

    Compared(Story story) {
        rows = CompareRow.of(story.entries());
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.text(
                rows.stream().anyMatch(CompareRow::stopped)
                        ? "stopped before all was tried; what was started is gone"
                        : "each was started in turn, some times; the figures are medians"));
        started(lines);
        grouped(lines, "a kill -9 took its whole process along: ", row -> row.seen("kill", "its process"));
        grouped(lines, "several shared one port: ", row -> row.seen("port", "shared"));
        grouped(lines, "memory was one for both sides: ", row -> row.seen("shared memory", "yes"));
        grouped(
                lines,
                "the output was cut at a limit: ",
                row -> row.seen("output limit")
                        .filter(outcome -> outcome.contains("ERR_"))
                        .isPresent());
        grouped(lines, "a trial came to nothing: ", CompareRow::failed);
        return lines;
    }

    private void started(List<Line> lines) {
        List<CompareRow> order = rows.stream()
                .filter(row -> row.median("start").isPresent())
                .sorted(Comparator.comparingLong(row -> row.median("start").getAsLong()))
                .toList();
        if (order.size() > 1) {
            CompareRow first = order.get(0);
            CompareRow last = order.get(order.size() - 1);
            lines.add(Line.of()
                    .text(first.way() + " replied first, after ")
                    .duration(first.median("start").orElse(0))
                    .text("; " + last.way() + " last, after ")
                    .duration(last.median("start").orElse(0))
                    .line());
        }
    }

    private void grouped(List<Line> lines, String words, Predicate<CompareRow> which) {
        String ways = rows.stream().filter(which).map(CompareRow::way).collect(Collectors.joining(", "));
        if (!ways.isEmpty()) {
            lines.add(Line.text(words + ways));
        }
    }

    static Hint hint() {
        return new Hint("show js", "how each of them is started, in Node");
    }

    List<Map<String, Object>> data() {
        return rows.stream().map(Compared::data).toList();
    }

    private static Map<String, Object> data(CompareRow row) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("way", row.way());
        data.put("startMs", row.times("start").mapToObj(nanos -> nanos / 1e6).toList());
        for (String what : List.of("start", "round trip", "copy", "transfer", "share", "our loop")) {
            data.put(camel(what) + "MedianMs", millis(row.median(what)));
        }
        for (String kind : List.of("private", "proportional", "heap")) {
            data.put(kind + "Bytes", number(row.bytes(kind)));
        }
        for (String what : CompareRow.SEEN) {
            data.put(camel(what), row.seen(what).orElse(null));
        }
        return data;
    }

    private static Double millis(OptionalLong nanos) {
        return nanos.isPresent() ? nanos.getAsLong() / 1e6 : null;
    }

    private static Long number(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static String camel(String words) {
        return switch (words) {
            case "round trip" -> "roundTrip";
            case "our loop" -> "ourLoop";
            case "shared memory" -> "sharedMemory";
            case "output limit" -> "outputLimit";
            default -> words;
        };
    }
}
