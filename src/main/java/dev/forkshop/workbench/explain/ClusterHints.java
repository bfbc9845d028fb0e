package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.ClusterFact;
import java.util.Locale;
import java.util.Optional;

/** What to try next with a cluster. */
final class ClusterHints {
    private ClusterHints() {}

    static Optional<Hint> of(Typed typed, Story story) {
        return ClusterTale.tells(typed) ? Optional.ofNullable(next(typed, story)) : Optional.empty();
    }

    private static Hint next(Typed typed, Story story) {
        if (story.own(ClusterFact.RespawnStopped.class).findAny().isPresent()) {
            return new Hint("why", "what a program does that forks again for every exit");
        }
        return switch (typed.command()) {
            case "cluster up" ->
                new Hint("load " + name(typed) + "/ --close", "who answers how many; then cluster status");
            case "cluster reload" -> new Hint("timeline", "old and new workers side by side");
            case "cluster kill" -> new Hint("cluster status", "who is there now, and how often that place was taken");
            case "cluster scale" -> new Hint("cluster status", "the workers as they are now");
            case "cluster disconnect" -> new Hint("cluster scale 2", "brings it back: nobody else does");
            default -> null;
        };
    }

    private static String name(Typed typed) {
        String module = typed.subject().replaceFirst("^.*/", "").replaceFirst("\\.java$", "");
        return module.toLowerCase(Locale.ROOT);
    }
}
