package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.HttpFact;
import dev.forkshop.runtime.journal.LoadFact;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What happened in a load: what one request did to all others, who kept whom waiting, what was never answered. */
final class LoadTale {
    /** Somebody who waits for longer notices it. */
    static final long NOTABLE = 100_000_000;

    private final Typed typed;
    private final Story story;

    LoadTale(Typed typed, Story story) {
        this.typed = typed;
        this.story = story;
    }

    /** A load that goes on while something else is done is told by itself. */
    static boolean tells(Typed typed, Story story) {
        return typed.is("http get", "http post") || isLoad(typed, story);
    }

    static boolean isLoad(Typed typed, Story story) {
        return typed.is("load", "fourways")
                && story.own(LoadFact.Ended.class).findAny().isPresent();
    }

    List<Line> lines() {
        if (typed.is("fourways")) {
            return List.of(
                    Line.text("heavy requests all at once, beside them a stranger's light one every 10 ms:"),
                    Line.text("the bars say how much gets done, the last columns how long strangers wait"));
        }
        List<Line> lines = new ArrayList<>();
        story.own(HttpFact.Replied.class).forEach(fact -> lines.add(replied(fact)));
        ended().ifPresent(end -> {
            if (end.answered() == 0) {
                lines.add(nobody());
                return;
            }
            story.own(LoadFact.Alongside.class).forEach(other -> lines.add(beside(other, end)));
            if (lines.isEmpty()) {
                lines.add(pace(end));
            }
            spread().ifPresent(lines::add);
        });
        return lines;
    }

    private Optional<LoadFact.Ended> ended() {
        return story.own(LoadFact.Ended.class).findFirst();
    }

    private static Line replied(HttpFact.Replied fact) {
        return Line.of()
                .text("one request from a loop of its own; the whole answer, ")
                .bytes(fact.bytes())
                .text(" bytes, was there after ")
                .duration(fact.nanos())
                .line();
    }

    private Line nobody() {
        String kinds = story.own(LoadFact.Failed.class)
                .map(LoadFact.Failed::kind)
                .distinct()
                .collect(Collectors.joining(", "));
        return Line.text(
                switch (kinds) {
                    case "" -> "nobody answered before it was stopped";
                    case "ECONNREFUSED" -> "nobody listens there: every connection was refused";
                    default -> "nobody answered: " + kinds;
                });
    }

    private static Line beside(LoadFact.Alongside other, LoadFact.Ended end) {
        Line.Builder line = Line.of().text(path(other.request()) + " took ").duration(other.nanos());
        return end.max() > NOTABLE && 2 * end.max() > other.nanos()
                ? line.text("; meanwhile " + path(end.request()) + " waited up to ")
                        .duration(end.max())
                        .line()
                : line.text("; nobody who asked for " + path(end.request()) + " waited above ")
                        .duration(end.max())
                        .line();
    }

    private Line pace(LoadFact.Ended end) {
        LoadFact.Started start = story.own(LoadFact.Started.class).findFirst().orElseThrow();
        String who = start.rate() > 0 ? "" : start.clients() == 1 ? "1 client" : start.clients() + " clients";
        String how = start.rate() > 0 ? start.rate() + " due in a second" : ", each sent again when it had its answer";
        return Line.text(who + how + (start.close() ? ", a connection each time" : ", over kept connections"));
    }

    private Optional<Line> spread() {
        long workers = story.own(LoadFact.AnsweredBy.class).count();
        return workers < 2 ? Optional.empty() : Optional.of(Line.text(workers + " workers answered on one port"));
    }

    private static String path(String request) {
        return request.replaceFirst("http://[^/\\s]*", "");
    }
}
