package dev.forkshop.workbench.explain;

import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ways of bytes in words, and as data. */
final class Crossings {
    /** Why it matters. */
    static final List<String> WHY = List.of(
            "A message is copied: the sender's loop stands still while it writes",
            "the clone, the receiver's while it reads it, and the memory is needed",
            "twice. A transfer hands the bytes themselves over, so its size does",
            "not matter, and the sender is left with a buffer of length 0. Shared",
            "memory is not sent at all: both sides see it, and both can harm it,",
            "so it wants Atomics. Between processes there is only the copy.");

    private final List<CrossingRow> rows;

    Crossings(Story story) {
        rows = CrossingRow.of(story.entries());
    }

    List<Line> lines(Typed typed) {
        List<Line> lines = new ArrayList<>();
        rows.stream().findFirst().ifPresent(row -> lines.add(sent(typed, row)));
        rows.forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static Line sent(Typed typed, CrossingRow row) {
        Line.Builder line = Line.of().bytes(row.bytes()).text(" bytes to a " + receiver(typed));
        int times = row.answered().size();
        return times == 1
                ? line.text(", once in each way").line()
                : line.text(", ")
                        .number(times)
                        .text(" times in each way: the figures are medians")
                        .line();
    }

    private static String receiver(Typed typed) {
        return toProcess(typed) ? "process" : "worker";
    }

    private static boolean toProcess(Typed typed) {
        return typed.text("--to").filter("fork"::equals).isPresent();
    }

    private static Line line(CrossingRow row) {
        return switch (row.way()) {
            case "copy" ->
                Line.of()
                        .text("copy: while it was written, the loop stood still for ")
                        .duration(CrossingRow.median(row.held()))
                        .line();
            case "transfer" ->
                Line.of()
                        .text("transfer: the bytes moved; the sender's buffer has ")
                        .bytes(row.left())
                        .text(" left")
                        .line();
            default -> Line.text("share: nothing moved; both see the same bytes");
        };
    }

    static Hint hint(Typed typed) {
        return toProcess(typed)
                ? new Hint("crossing", "to a thread of this process three ways lead")
                : new Hint("crossing --to fork", "to another process only copies can be sent");
    }

    List<Map<String, Object>> data() {
        return rows.stream().map(Crossings::data).toList();
    }

    private static Map<String, Object> data(CrossingRow row) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("way", row.way());
        data.put("bytes", row.bytes());
        data.put("medianMs", CrossingRow.median(row.answered()) / 1e6);
        data.put("heldMs", CrossingRow.median(row.held()) / 1e6);
        data.put("answeredMs", row.answered().stream().map(nanos -> nanos / 1e6).toList());
        data.put("copied", row.copied());
        data.put("left", row.left());
        data.put("seen", row.seen());
        return data;
    }
}
