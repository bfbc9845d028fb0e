package dev.forkshop.workbench.explain;

import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A comparison of places in words, and as data. */
final class Comparing {
    /** Why it matters. */
    static final List<String> WHY = List.of(
            "Where code runs decides what it can hurt. On the main loop it costs",
            "nothing to start and keeps everybody waiting while it computes. A",
            "worker is a thread: ready in milliseconds, a loop and memory of its",
            "own within the same process. A pool has that start behind it. A",
            "process is slow to start and large, but nothing that happens in it",
            "can harm another: an error of a worker stays in the worker too, yet",
            "memory that runs out, a native crash or a SIGKILL ends every thread.",
            "Code that never yields hears nothing: a worker is terminated from",
            "outside, a process killed; on the main loop only Ctrl-C is left.");

    private static final String SHOP = "main loop";

    private final List<PlaceRow> rows;

    Comparing(Story story) {
        rows = PlaceRow.of(story.entries());
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        row(SHOP).ifPresent(shop -> lines.addAll(held(shop)));
        unanswered().forEach((how, places) -> lines.add(unanswered(how, places)));
        crash().ifPresent(lines::add);
        return lines;
    }

    private List<Line> held(PlaceRow shop) {
        long elsewhere = rows.stream()
                .filter(row -> row != shop)
                .mapToLong(PlaceRow::held)
                .max()
                .orElse(0);
        if (elsewhere >= shop.held()) {
            return List.of(held("too little work to be noticed: the main loop was held for ", elsewhere, " at most"));
        }
        return List.of(
                held("on the main loop everything else had to wait for ", shop.held(), ""),
                held("elsewhere the main loop stayed free: held for ", elsewhere, " at most"));
    }

    private static Line held(String before, long nanos, String after) {
        return Line.of().text(before).duration(nanos).text(after).line();
    }

    private Optional<PlaceRow> row(String place) {
        return rows.stream().filter(row -> row.place().equals(place)).findFirst();
    }

    /** How it went where there was no answer, and in which places it went so. */
    private Map<String, String> unanswered() {
        return rows.stream()
                .filter(row -> !row.answered())
                .collect(Collectors.groupingBy(
                        PlaceRow::how,
                        LinkedHashMap::new,
                        Collectors.mapping(PlaceRow::place, Collectors.joining(", "))));
    }

    private static Line unanswered(String how, String places) {
        String what = how.equals("stopped") ? "no answer within the limit, so it was stopped" : "no answer, " + how;
        return Line.text(what + ": " + places);
    }

    private Optional<Line> crash() {
        String dead = rows.stream()
                .filter(row -> row.survived().map(lived -> !lived).orElse(false))
                .map(PlaceRow::place)
                .collect(Collectors.joining(", "));
        return dead.isEmpty()
                ? Optional.empty()
                : Optional.of(Line.text("a crash took its whole process along: " + dead + ", and nowhere else"));
    }

    /** What to look at next. */
    Hint hint() {
        boolean stubborn = rows.stream().anyMatch(row -> row.how().equals("stopped"));
        return stubborn
                ? new Hint("why", "what can stop code that never yields")
                : new Hint("show js", "the same comparison in Node");
    }

    List<Map<String, Object>> data() {
        return rows.stream().map(Comparing::data).toList();
    }

    private static Map<String, Object> data(PlaceRow row) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("place", row.place());
        data.put("startUpMs", row.startUp().isPresent() ? row.startUp().getAsLong() / 1e6 : null);
        data.put("wallMs", row.wall() / 1e6);
        data.put("loopHeldMs", row.held() / 1e6);
        data.put("memoryBytes", row.memory().map(fact -> fact.bytes()).orElse(null));
        data.put("memoryKind", row.memory().map(fact -> fact.kind()).orElse(null));
        data.put("outcome", row.how());
        data.put("shopSurvivesCrash", row.survived().orElse(null));
        return data;
    }
}
