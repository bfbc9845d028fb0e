package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.session.Servers;
import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of the status line: the loop's heartbeat, children, workers, servers, pools, the place in a lesson, what runs.
 * A pure function.
 */
final class StatusText {
    /** A loop that has been kept for longer than this is called blocked. */
    static final long BLOCKED_NANOS = 100_000_000;

    private StatusText() {}

    static Line of(
            long busyNanos,
            int children,
            int workers,
            List<Servers.Member> servers,
            Line pools,
            Optional<Line> place,
            List<RunningJob> jobs) {
        Line.Builder line = Line.of().dim(" ");
        if (busyNanos > BLOCKED_NANOS) {
            line.bad(String.format(Locale.ROOT, "loop BLOCKED %.1f s", busyNanos / 1e9));
        } else {
            line.dim("loop free");
        }
        line.dim(" · " + (children == 1 ? "1 child" : children + " children"));
        if (workers > 0) {
            line.dim(" · " + (workers == 1 ? "1 worker" : workers + " workers"));
        }
        servers.forEach(server -> line.dim(" · " + server.name() + " :" + server.port()));
        if (!pools.plain().isEmpty()) {
            line.dim(" · " + pools.plain());
        }
        place.ifPresent(where -> line.dim(" · " + where.plain()));
        jobs.forEach(job -> line.dim(" · " + job.label() + words(job)));
        return line.line();
    }

    private static String words(RunningJob running) {
        String progress = running.job().progress();
        String text = running.job().text().lines().findFirst().orElse("");
        return progress.isEmpty() ? text : text.split(" ")[0] + ": " + progress;
    }
}
