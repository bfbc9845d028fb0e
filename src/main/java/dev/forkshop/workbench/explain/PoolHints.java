package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.PoolFact;
import java.util.Optional;

/** What to try next with a pool. */
final class PoolHints {
    private PoolHints() {}

    static Optional<Hint> of(Typed typed, Story story) {
        return switch (typed.command()) {
            case "pool up" ->
                story.own(PoolFact.Opened.class)
                        .findFirst()
                        .map(fact -> new Hint("pool run --tasks 8", "eight tasks for " + fact.module()));
            case "pool run" -> PoolStory.settled(story).map(fact -> afterRun(typed, fact));
            default -> Optional.empty();
        };
    }

    private static Hint afterRun(Typed typed, PoolFact.Settled fact) {
        if (fact.refused() > 0) {
            return new Hint(plain(typed, fact), "the same, but waiting for room in the queue");
        }
        if (fact.stopped() + fact.dropped() > 0) {
            return new Hint("pool status", "its workers were replaced; it takes tasks again");
        }
        if (fact.failed() > 0) {
            return new Hint("facts --only pool", "which tasks failed, and which workers left");
        }
        return typed.has("--sequential")
                ? new Hint(plain(typed, fact), "the same, given at once")
                : new Hint("timeline", "a lane for each worker, with its tasks in it");
    }

    /** The same tasks for the same pool, in the usual way. */
    private static String plain(Typed typed, PoolFact.Settled fact) {
        StringBuilder line = new StringBuilder("pool run");
        for (String option : new String[] {"--tasks", "--data", "--range", "--from"}) {
            typed.text(option).ifPresent(value -> line.append(" " + option + " " + quoted(value)));
        }
        return line + (typed.rest().isEmpty() ? "" : " " + fact.pool());
    }

    private static String quoted(String value) {
        return value.matches("[\\w./-]+") ? value : "'" + value + "'";
    }
}
