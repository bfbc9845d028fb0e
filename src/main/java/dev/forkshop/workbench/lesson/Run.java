package dev.forkshop.workbench.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One program or module that ran, as the facts tell it. Times are those of the facts, in nanoseconds.
 *
 * @param pid 0 where no process could be started
 * @param names what an author may call it: the program, the module, the pid
 * @param end 0 while it runs
 * @param code the exit code; empty while it runs, and after a signal
 * @param signal the signal that ended it
 * @param from the messages that came from it, as JSON; a long one is cut
 * @param bytes what it printed, by stream
 */
public record Run(
        long pid,
        Set<String> names,
        boolean process,
        boolean shell,
        long start,
        long end,
        Optional<Integer> code,
        Optional<String> signal,
        List<String> errors,
        List<String> from,
        List<String> to,
        List<SentSignal> signals,
        Map<String, Long> bytes) {
    /** A signal that was sent to it, who asked for it, and when. */
    public record SentSignal(String signal, String reason, long nanos) {}

    public Run {
        names = Set.copyOf(names);
        errors = List.copyOf(errors);
        from = List.copyOf(from);
        to = List.copyOf(to);
        signals = List.copyOf(signals);
        bytes = Map.copyOf(bytes);
    }

    boolean started() {
        return start != 0;
    }

    boolean ended() {
        return end != 0;
    }

    boolean overlaps(Run other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(Run other) {
        return !other.ended() || start < other.end;
    }
}
