package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.PastRun;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Timeline;
import java.util.function.IntSupplier;

/** {@code timeline}: the last run drawn in lanes, with its messages. */
public final class TimelineCommand implements Command {
    private static final int WIDTH = 78;

    private final IntSupplier columns;

    public TimelineCommand() {
        this(() -> WIDTH);
    }

    /** @param columns how wide the screen is */
    public TimelineCommand(IntSupplier columns) {
        this.columns = columns;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        "timeline",
                        Groups.INSIGHT,
                        "the last run drawn: who was alive when, who was busy, who told whom")
                .example("timeline", "one lane for each process, messages between them")
                .example("timeline --width 120", "finer in time")
                .option("--width", "COLUMNS", "how wide, at least 40 (default: as the screen, 78 at most)")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) {
        int width = arguments
                .number("--width", Timeline.LEAST_WIDTH)
                .map(Long::intValue)
                .orElse(Math.min(WIDTH, columns.getAsInt()));
        PastRun run = LastRun.of(session);
        long shop = session.journal().origin().pid();
        Timeline.draw(shop, run.entries(), width, session.symbols()).forEach(job::line);
        return Shell.OK;
    }
}
