package dev.forkshop.workbench.transcript.verify;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.workbench.view.Line;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What came of a command: its lines, its exit status or the signal that ended it, and how long it took. */
public record Performance(List<Line> lines, int exit, Optional<String> signal, Duration time) {
    public Performance {
        lines = List.copyOf(lines);
    }

    /** Of a command that ended with this status; {@code facts} say whether a signal ended its program. */
    public static Performance of(List<Line> lines, int exit, List<Entry> facts, Duration time) {
        return new Performance(lines, exit, exit == 0 ? Optional.empty() : signal(facts), time);
    }

    /** The signal that ended a program; the last one where there were several. */
    private static Optional<String> signal(List<Entry> facts) {
        return facts.stream()
                .map(Entry::fact)
                .filter(fact -> fact instanceof ProcessFact.Exited exited && exited.signal() != null)
                .map(fact -> ((ProcessFact.Exited) fact).signal())
                .reduce((first, last) -> last);
    }

    public static Performance exited(int exit, Duration time, List<Line> lines) {
        return new Performance(lines, exit, Optional.empty(), time);
    }

    /** {@code signal} has its whole name: SIGTERM. */
    public static Performance signalled(String signal, Duration time, List<Line> lines) {
        return new Performance(lines, 0, Optional.of(signal), time);
    }
}
