package dev.forkshop.workbench.command;

import dev.forkshop.workbench.quiz.review.Card;
import dev.forkshop.workbench.quiz.review.Deck;
import dev.forkshop.workbench.quiz.review.Rating;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code review status}: how many cards are due, and when the others come back. */
public final class ReviewStatusCommand implements Command {
    private static final int DAYS = 7;
    private static final int BAR = 30;

    private final ReviewDesk desk;

    public ReviewStatusCommand(ReviewDesk desk) {
        this.desk = desk;
    }

    @Override
    public Usage usage() {
        return Usage.of("review status", Groups.QUESTIONS, "how many cards are due, and when the others come back")
                .example("review status", "due, learned, never asked; the days to come")
                .flag("--json", "the same as JSON")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException {
        Status status = Status.of(desk.deck(), desk.prompts().ids(), desk.now());
        if (arguments.has("--json")) {
            job.line(Line.text(JsonText.of(status.data())));
        } else {
            status.lines().forEach(job::line);
        }
        return Shell.OK;
    }

    /**
     * The figures.
     *
     * @param known how many answers to what was asked before were not {@code again}
     * @param days how many come back today, tomorrow, and so on
     */
    private record Status(
            long cards, long unasked, long due, long answers, long asked, long known, List<Long> days, Duration next) {
        static Status of(Deck deck, Collection<String> ids, Instant now) {
            List<Boolean> again = deck.repeated().stream()
                    .map(reviewed -> reviewed.rating() != Rating.AGAIN)
                    .toList();
            return new Status(
                    ids.size(),
                    ids.stream()
                            .filter(id -> deck.card(id).state() == Card.State.NEW)
                            .count(),
                    deck.due(ids, now).size(),
                    deck.history().size(),
                    again.size(),
                    again.stream().filter(known -> known).count(),
                    deck.forecast(ids, now, DAYS),
                    deck.comesNext(ids).map(at -> Duration.between(now, at)).orElse(null));
        }

        List<Line> lines() {
            List<Line> lines = new ArrayList<>();
            lines.add(row("due").number(due).line());
            lines.add(row("never asked")
                    .number(unasked)
                    .text(" of ")
                    .number(cards)
                    .line());
            lines.add(row("answers").number(answers).line());
            if (asked > 0) {
                lines.add(row("still known")
                        .number(known * 100 / asked)
                        .text(" % of ")
                        .number(asked)
                        .line());
            }
            if (next != null) {
                lines.add(row("next")
                        .text(next.isNegative() ? "now" : "in " + ReviewTimes.words(next))
                        .line());
                lines.addAll(forecast());
            }
            if (due > 0 || unasked > 0) {
                lines.add(row("try").command("review").line());
            }
            return lines;
        }

        private static Line.Builder row(String label) {
            return Line.of().text("  ").label(String.format("%-13s", label));
        }

        private List<Line> forecast() {
            long most = days.stream().mapToLong(count -> count).max().orElse(1);
            List<Line> lines = new ArrayList<>();
            for (int day = 0; day < DAYS; day++) {
                long count = days.get(day);
                String bar = "#".repeat((int) Math.ceil(count * (double) BAR / Math.max(1, most)));
                lines.add(row(day == 0 ? "today" : "in " + ReviewTimes.words(Duration.ofDays(day)))
                        .number(count)
                        .text(count == 0 ? "" : "  ")
                        .dim(bar)
                        .line());
            }
            return lines;
        }

        Map<String, Object> data() {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("due", due);
            data.put("cards", cards);
            data.put("neverAsked", unasked);
            data.put("answers", answers);
            data.put("askedAgain", asked);
            data.put("stillKnown", known);
            data.put("nextInSeconds", next == null ? null : next.toSeconds());
            data.put("days", days);
            return data;
        }
    }
}
