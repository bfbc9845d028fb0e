package dev.forkshop.workbench.view;

import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.LoadFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The figures of a load, drawn from its facts: how many, how long, what failed, who answered, and when it was bad. */
public final class LoadFigures {
    private static final int BAR = 30;

    /** A load that nobody was kept waiting in needs no picture of the waiting. */
    private static final long NOTABLE = 100_000_000;

    private final List<Fact> facts;
    private final Symbols symbols;

    /** @param facts those of one load; others are left out */
    public LoadFigures(List<Fact> facts, Symbols symbols) {
        this.facts = List.copyOf(facts);
        this.symbols = symbols;
    }

    private <F extends Fact> Stream<F> all(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }

    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        all(LoadFact.Ended.class).forEach(fact -> lines.addAll(figures(fact)));
        all(LoadFact.Failed.class).forEach(fact -> lines.add(failure(fact)));
        lines.addAll(spread());
        lines.addAll(curve());
        all(LoadFact.Alongside.class).forEach(fact -> lines.add(alongside(fact)));
        return lines;
    }

    private static List<Line> figures(LoadFact.Ended fact) {
        return fact.answered() == 0 ? List.of(sum(fact)) : List.of(sum(fact), percentiles(fact));
    }

    private static Line sum(LoadFact.Ended fact) {
        Line.Builder line = Line.of()
                .text("  ")
                .number(fact.answered())
                .text(" answered in ")
                .duration(fact.nanos())
                .text(", ")
                .number(fact.nanos() == 0 ? 0 : Math.round(fact.answered() * 1e9 / fact.nanos()))
                .text(" a second, ");
        return fact.failed() == 0
                ? line.good("none failed").line()
                : line.number(fact.failed()).bad(" failed").line();
    }

    private static Line percentiles(LoadFact.Ended fact) {
        return Line.of()
                .label("  p50 ")
                .duration(fact.p50())
                .label("  p90 ")
                .duration(fact.p90())
                .label("  p99 ")
                .duration(fact.p99())
                .label("  max ")
                .duration(fact.max())
                .label("  stall ")
                .duration(fact.stall())
                .line();
    }

    private static Line failure(LoadFact.Failed fact) {
        return Line.of()
                .text("  ")
                .bad(fact.kind())
                .text("  ")
                .number(fact.times())
                .line();
    }

    // ---- who answered

    private List<Line> spread() {
        List<LoadFact.AnsweredBy> workers = all(LoadFact.AnsweredBy.class)
                .sorted(Comparator.comparing(LoadFact.AnsweredBy::worker))
                .toList();
        long most = workers.stream().mapToLong(LoadFact.AnsweredBy::times).max().orElse(0);
        Table table = new Table();
        if (workers.size() < 2) {
            return List.of();
        }
        workers.forEach(worker -> table.row(
                who(worker.worker()),
                Line.of().number(worker.times()).line(),
                Line.of().dim(Bars.of(worker.times(), most, BAR, symbols)).line()));
        return table.lines();
    }

    private static Line who(String worker) {
        Line.Builder line = Line.of().label("  by ");
        return worker.matches("\\d{1,18}")
                ? line.pid(Long.parseLong(worker)).line()
                : line.text(worker).line();
    }

    // ---- when it was bad

    private List<Line> curve() {
        List<LoadFact.Alongside> alongside = all(LoadFact.Alongside.class).toList();
        boolean notable = all(LoadFact.Ended.class).anyMatch(fact -> fact.max() > NOTABLE || fact.stall() > NOTABLE);
        return notable || !alongside.isEmpty()
                ? all(LoadFact.Curve.class)
                        .flatMap(fact -> new Curve(fact, symbols).lines(alongside).stream())
                        .toList()
                : List.of();
    }

    private static Line alongside(LoadFact.Alongside fact) {
        Line.Builder line = Line.of().label("  meanwhile ").text(Curve.path(fact.request()) + "  ");
        return (Curve.failed(fact) ? line.bad(fact.outcome()) : line.text(fact.outcome()))
                .text(" after ")
                .duration(fact.nanos())
                .line();
    }
}
