package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.ExplainLevel;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code explain}: how much is told after a run; without a word, what happened in the last one. */
public final class ExplainCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("explain", Groups.INSIGHT, "how much is told after each run")
                .example("explain full", "what happened, and why it matters")
                .example("explain", "all that can be told of the last run")
                .optional("LEVEL", "off, brief or full", Usage.Values.OWN)
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return Arrays.stream(ExplainLevel.values()).map(ExplainCommand::word).toList();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) {
        if (arguments.words().isEmpty()) {
            new Telling(session).whole(LastRun.of(session)).forEach(job::line);
            return Shell.OK;
        }
        session.explain(level(arguments.words().get(0), session));
        job.line(Line.text("  after each run: " + meaning(session.explain())));
        return Shell.OK;
    }

    private ExplainLevel level(String word, Session session) {
        return Arrays.stream(ExplainLevel.values())
                .filter(level -> word(level).equals(word))
                .findFirst()
                .orElseThrow(() -> new UsageError(
                        "'" + word + "' is no amount of explanation", String.join(", ", candidates("", session))));
    }

    private static String word(ExplainLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static String meaning(ExplainLevel level) {
        return switch (level) {
            case OFF -> "nothing but its output";
            case BRIEF -> "what happened";
            case FULL -> "what happened, and why it matters";
        };
    }
}
