package dev.forkshop.workbench.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A run while its facts are being read. */
final class RunBuilder {
    final long pid;
    final boolean process;
    final boolean shell;
    final long start;
    final Set<String> names = new LinkedHashSet<>();
    final List<String> errors = new ArrayList<>();
    final List<String> from = new ArrayList<>();
    final List<String> to = new ArrayList<>();
    final List<Run.SentSignal> signals = new ArrayList<>();
    final Map<String, Long> bytes = new HashMap<>();
    private long end;
    private Integer code;
    private String signal;

    RunBuilder(long pid, boolean process, boolean shell, long start) {
        this.pid = pid;
        this.process = process;
        this.shell = shell;
        this.start = start;
        if (pid != 0 && process) {
            names.add(Long.toString(pid));
        }
    }

    void ended(long nanos, Integer exitCode, String exitSignal) {
        end = nanos;
        code = exitCode;
        signal = exitSignal;
    }

    Run run() {
        Optional<Integer> exit = Optional.ofNullable(code);
        return new Run(
                pid,
                names,
                process,
                shell,
                start,
                end,
                exit,
                Optional.ofNullable(signal),
                errors,
                from,
                to,
                signals,
                bytes);
    }
}
