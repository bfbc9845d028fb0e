package dev.forkshop.workbench.transcript.verify;

import dev.forkshop.workbench.transcript.match.Mismatch;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report for people: what failed first, with file, line and hole; then a line for each file; then the sum. */
public final class ReportLines {
    private static final List<Class<? extends Outcome>> OUTCOMES =
            List.of(Outcome.Passed.class, Outcome.Failed.class, Outcome.Skipped.class, Outcome.CouldNotRun.class);

    private ReportLines() {}

    /** What is told of a file when it is done. */
    public static List<Line> of(FileResult file) {
        List<Line> lines = new ArrayList<>();
        file.problems().forEach(problem -> lines.addAll(problem.lines()));
        file.results().forEach(result -> lines.addAll(of(file.file(), result)));
        if (file.problems().isEmpty()) {
            lines.add(summary(file));
        }
        return lines;
    }

    /** One line: what its commands came to, and how long they took. */
    public static Line summary(FileResult file) {
        String round = file.round() > 1 ? " round " + file.round() : "";
        return Line.of()
                .strong(file.file())
                .text(round + "  " + counts(OUTCOMES.stream().map(outcome -> count(file.count(outcome), outcome)))
                        + " · ")
                .duration(file.time().toNanos())
                .line();
    }

    /** The sum of all files; nothing where there is but one. */
    public static List<Line> sum(Report report) {
        return report.files().size() < 2
                ? List.of()
                : List.of(Line.of()
                        .strong("all")
                        .text("  " + counts(OUTCOMES.stream().map(outcome -> count(report.count(outcome), outcome))))
                        .line());
    }

    /** Nothing for a command that passed. */
    public static List<Line> of(String file, Result result) {
        if (result.outcome() instanceof Outcome.Failed failed) {
            return failed.mismatches().stream()
                    .flatMap(mismatch -> mismatch(file, result, mismatch).stream())
                    .toList();
        }
        if (result.outcome() instanceof Outcome.Skipped skipped) {
            return List.of(head(file, result.exchange().line(), result)
                    .dim("  " + skipped.reason())
                    .line());
        }
        return result.outcome() instanceof Outcome.CouldNotRun reason
                ? List.of(head(file, result.exchange().line(), result)
                        .text("  " + reason.reason())
                        .line()
                        .onErr())
                : List.of();
    }

    private static Line.Builder head(String file, int line, Result result) {
        return Line.of()
                .text(file + ":" + line + ": ")
                .bad(result.outcome().word())
                .text("  ")
                .command(result.exchange().command().text().replace("\n", " ⏎ "));
    }

    private static List<Line> mismatch(String file, Result result, Mismatch mismatch) {
        List<Line> lines = new ArrayList<>();
        lines.add(head(file, mismatch.line(), result).line().onErr());
        String hole = mismatch.hole().isEmpty() ? "" : mismatch.hole() + ": ";
        String detail = mismatch.detail().isEmpty() ? "" : ": " + mismatch.detail();
        lines.add(Line.text("  " + hole + mismatch.what().words() + detail).onErr());
        labelled("expected", mismatch.expected(), lines);
        labelled(mismatch.cameAt() > 0 ? "came     (line " + mismatch.cameAt() + ")" : "came", mismatch.came(), lines);
        return lines;
    }

    private static void labelled(String label, String text, List<Line> lines) {
        if (!text.isEmpty()) {
            lines.add(Line.of()
                    .label(String.format("    %-8s ", label))
                    .text(" " + text)
                    .line()
                    .onErr());
        }
    }

    private static String count(long count, Class<? extends Outcome> outcome) {
        return count == 0 ? "" : count + " " + word(outcome);
    }

    private static String word(Class<? extends Outcome> outcome) {
        return outcome.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static String counts(Stream<String> counts) {
        String words = counts.filter(count -> !count.isEmpty()).collect(Collectors.joining(" · "));
        return words.isEmpty() ? "no commands" : words;
    }
}
