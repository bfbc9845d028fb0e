package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.PoolFact;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.Symbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened to a pool of workers: opened, given tasks, closed. */
final class PoolStory {
    private static final Map<String, String> REASONS = Map.of(
            "crashed", "crashed",
            "timeout", "were stopped, their time was over",
            "aborted", "were stopped by Ctrl-C",
            "recycled", "had done their share and made room for fresh ones",
            "idle", "had nothing to do for too long");

    private final Typed typed;
    private final Story story;
    private final Symbols symbols;

    PoolStory(Typed typed, Story story, Symbols symbols) {
        this.typed = typed;
        this.story = story;
        this.symbols = symbols;
    }

    /** Whether this command is about a pool. */
    static boolean tells(Typed typed) {
        return typed.is("pool up", "pool run", "pool down");
    }

    /** What became of the tasks of this run. */
    static Optional<PoolFact.Settled> settled(Story story) {
        return story.own(PoolFact.Settled.class).reduce((earlier, later) -> later);
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        story.ownEntries(PoolFact.Opened.class).findFirst().ifPresent(entry -> opened(entry, lines));
        settled(story).ifPresent(fact -> tasks(fact, lines));
        all(PoolFact.Closed.class)
                .findFirst()
                .ifPresent(fact -> lines.add(Line.text("pool " + fact.pool() + " is closed after "
                        + count(fact.tasks(), "task", "tasks") + " and its workers are gone")));
        return lines;
    }

    private <F extends Fact> Stream<F> all(Class<F> kind) {
        return story.own(kind);
    }

    // ---- opened

    private void opened(Entry entry, List<Line> lines) {
        PoolFact.Opened fact = (PoolFact.Opened) entry.fact();
        lines.add(Line.text("pool " + fact.pool() + " takes tasks" + symbols.separator() + size(fact)));
        long[] online = story.entries().stream()
                .filter(each -> each.fact() instanceof WorkerFact.Online)
                .mapToLong(each -> each.nanos() - entry.nanos())
                .toArray();
        if (online.length > 0) {
            lines.add(Line.of()
                    .text(online.length == 1 ? "it was online after " : "the last of them was online after ")
                    .duration(online[online.length - 1])
                    .text(", and waits")
                    .line());
        }
    }

    private static String size(PoolFact.Opened fact) {
        String threads = fact.least() == fact.most()
                ? count(fact.most(), "worker", "workers")
                : fact.least() + " to " + fact.most() + " workers, as there is work";
        return threads + ", each with a loop and classes of its own";
    }

    // ---- tasks

    private void tasks(PoolFact.Settled fact, List<Line> lines) {
        lines.add(atATime(fact));
        if (fact.workNanos() > 0) {
            lines.add(pace(fact));
            if (fact.most() > fact.processors()) {
                lines.add(crowd(fact));
            }
            lines.add(times("waited", fact.queued()));
            lines.add(times("ran", fact.ran()));
        }
        failures(fact, lines);
        leavers(fact, lines);
        if (fact.stopped() + fact.dropped() > 0) {
            lines.add(givenUp(fact));
        }
    }

    private Line atATime(PoolFact.Settled fact) {
        Line.Builder line = Line.of().text(digits(fact.tasks())).text(fact.tasks() == 1 ? " task" : " tasks");
        if (fact.most() == 0) {
            return line.text(", and none of them ran").line();
        }
        line.text(" on " + count(workers(), "worker", "workers") + symbols.separator());
        if (fact.tasks() == 1) {
            return line.text("one task has nothing to overlap with").line();
        }
        return fact.most() == 1
                ? line.text("never two of them at the same time").line()
                : line.text("at most ")
                        .text(digits(fact.most()))
                        .text(" at the same time")
                        .line();
    }

    private long workers() {
        Stream<Integer> done = all(PoolFact.Done.class).map(PoolFact.Done::threadId);
        Stream<Integer> failed =
                all(PoolFact.Failed.class).filter(fact -> !fact.neverRan()).map(PoolFact.Failed::threadId);
        return Stream.concat(done, failed).distinct().count();
    }

    private Line pace(PoolFact.Settled fact) {
        double seconds = Math.max(1, fact.nanos()) / 1e9;
        return Line.of()
                .text("they ran ")
                .duration(fact.workNanos())
                .text(" in ")
                .duration(fact.nanos())
                .text(symbols.separator())
                .add(Role.NUMBER, tenths(fact.workNanos() / 1e9 / seconds))
                .text(" at a time on average" + symbols.separator())
                .add(Role.NUMBER, tenths(fact.tasks() / seconds))
                .text(" tasks/s")
                .line();
    }

    private static Line crowd(PoolFact.Settled fact) {
        return Line.of()
                .text("this machine has ")
                .number(fact.processors())
                .text(fact.processors() == 1 ? " processor" : " processors")
                .text(": more than that take turns where they compute")
                .line();
    }

    private static String tenths(double number) {
        return String.format(Locale.ROOT, "%,.1f", number);
    }

    private Line times(String what, PoolFact.Times times) {
        return Line.of()
                .text(what + ": half up to ")
                .duration(times.p50())
                .text(symbols.separator() + "99 of 100 up to ")
                .duration(times.p99())
                .text(symbols.separator() + "longest ")
                .duration(times.max())
                .line();
    }

    private void failures(PoolFact.Settled fact, List<Line> lines) {
        if (fact.failed() > 0) {
            lines.add(Line.of()
                    .text(digits(fact.failed()))
                    .text(" failed, and only they" + symbols.separator())
                    .text(digits(fact.done()))
                    .text(" came back")
                    .line());
        }
        if (fact.refused() > 0) {
            lines.add(Line.of()
                    .text(digits(fact.refused()))
                    .text(" refused, for too many waited" + symbols.separator() + "ERR_WORKER_POOL_FULL, at once")
                    .line());
        }
    }

    private void leavers(PoolFact.Settled fact, List<Line> lines) {
        Map<String, Long> reasons = all(PoolFact.WorkerLeft.class)
                .filter(left -> left.pool().equals(fact.pool()))
                .collect(Collectors.groupingBy(PoolFact.WorkerLeft::reason, TreeMap::new, Collectors.counting()));
        reasons.forEach((reason, workers) -> lines.add(Line.of()
                .text(count(workers, "worker ", "workers "))
                .text(workers == 1 ? ofOne(left(reason)) : left(reason))
                .line()));
    }

    private static String left(String reason) {
        String gone = REASONS.getOrDefault(reason, "left: " + reason);
        return reason.equals("idle") || reason.equals("recycled") ? gone : gone + ", and are replaced";
    }

    private static String ofOne(String several) {
        return several.replace("were ", "was ")
                .replace("their ", "its ")
                .replace(" are ", " is ")
                .replace("fresh ones", "a fresh one");
    }

    private Line givenUp(PoolFact.Settled fact) {
        return Line.of()
                .text("Ctrl-C: ")
                .text(digits(fact.stopped()))
                .text(" that ran were stopped, ")
                .text(digits(fact.dropped()))
                .text(" never began" + symbols.separator() + "pool " + fact.pool() + " is still open")
                .line();
    }

    private static String count(long number, String one, String many) {
        return digits(number) + " " + (number == 1 ? one : many);
    }

    /** What was asked for, and what came of it, is the same each time: no measured number. */
    private static String digits(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
