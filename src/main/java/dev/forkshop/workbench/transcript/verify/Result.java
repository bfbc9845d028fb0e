package dev.forkshop.workbench.transcript.verify;

import dev.forkshop.workbench.transcript.Exchange;
import dev.forkshop.workbench.transcript.match.Bindings;
import dev.forkshop.workbench.view.Line;
import java.time.Duration;
import java.util.List;

/** A command that was verified: what came, how long it took, how it was judged, and what was bound before it. */
public record Result(Exchange exchange, Outcome outcome, List<Line> actual, Duration time, Bindings before) {
    public Result {
        actual = List.copyOf(actual);
    }
}
