package dev.forkshop.workbench.transcript.verify;

import dev.forkshop.workbench.view.Line;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What came of a command: its lines, its exit status or the signal that ended it, and how long it took. */
public record Performance(List<Line> lines, int exit, Optional<String> signal, Duration time) {
    public Performance {
        lines = List.copyOf(lines);
    }

    public static Performance exited(int exit, Duration time, List<Line> lines) {
        return new Performance(lines, exit, Optional.empty(), time);
    }

    /** {@code signal} has its whole name: SIGTERM. */
    public static Performance signalled(String signal, Duration time, List<Line> lines) {
        return new Performance(lines, 0, Optional.of(signal), time);
    }
}
