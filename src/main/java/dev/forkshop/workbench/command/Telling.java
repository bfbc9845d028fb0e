package dev.forkshop.workbench.command;

import dev.forkshop.workbench.explain.Outcome;
import dev.forkshop.workbench.explain.Programs;
import dev.forkshop.workbench.explain.Story;
import dev.forkshop.workbench.explain.WhatHappened;
import dev.forkshop.workbench.explain.Why;
import dev.forkshop.workbench.session.ExplainLevel;
import dev.forkshop.workbench.session.PastRun;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words below a run, as many as {@code explain} asks for. */
final class Telling {
    private final Session session;

    Telling(Session session) {
        this.session = session;
    }

    /** The outcome as JSON, with what the run has to report besides. */
    List<Line> json(PastRun run, Map<String, Object> report) {
        Map<String, Object> data = Outcome.of(run.line(), run.status(), story(run));
        data.putAll(report);
        return List.of(Line.text(JsonText.of(data)));
    }

    List<Line> of(PastRun run, boolean json) {
        return json ? json(run, Map.of()) : words(run);
    }

    private List<Line> words(PastRun run) {
        Story story = story(run);
        List<Line> lines = new ArrayList<>();
        if (session.explain() != ExplainLevel.OFF) {
            lines.addAll(whatHappened(run, story));
        }
        if (session.explain() == ExplainLevel.FULL) {
            lines.addAll(Why.of(run.typed(), story));
        }
        return lines;
    }

    private List<Line> whatHappened(PastRun run, Story story) {
        return new WhatHappened(session.symbols(), Programs.here()).of(run.typed(), story);
    }

    /** Why it matters. */
    List<Line> why(PastRun run) {
        return Why.of(run.typed(), story(run));
    }

    /** What happened, and why it matters. */
    List<Line> whole(PastRun run) {
        List<Line> lines = new ArrayList<>(whatHappened(run, story(run)));
        lines.addAll(why(run));
        return lines;
    }

    private Story story(PastRun run) {
        return new Story(session.journal().origin().pid(), run.entries());
    }
}
