package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.List;

/** {@code history}: the lines that were entered, in this sitting and before. */
public final class HistoryCommand implements Command {
    private final Front front;

    public HistoryCommand(Front front) {
        this.front = front;
    }

    @Override
    public Usage usage() {
        return Usage.of("history", Groups.PROMPT, "the lines you entered, also in earlier sittings")
                .example("history --last 5", "the five newest; Ctrl-R searches, the up arrow brings them back")
                .option("--last", "N", "only the newest N lines")
                .flag("--clear", "forget them all, on disk too")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) {
        if (arguments.has("--clear")) {
            front.forget();
            return Shell.OK;
        }
        List<String> lines = front.history();
        long skipped = Math.max(0, lines.size() - arguments.number("--last", 1).orElse((long) lines.size()));
        for (int i = (int) skipped; i < lines.size(); i++) {
            print(i + 1, lines.get(i), job);
        }
        return Shell.OK;
    }

    private static void print(int number, String entered, Job job) {
        String label = String.format("%5d  ", number);
        for (String part : entered.split("\n")) {
            job.line(Line.of().dim(label).text(part).line());
            label = " ".repeat(label.length());
        }
    }
}
