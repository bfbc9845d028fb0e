package dev.forkshop.workbench.lesson;

import java.util.List;

/** How many processes were alive at the same moment, at most. */
enum ProcessesAtOnce implements Subject {
    MOST;

    @Override
    public Reading read(FactView view) {
        List<Run> processes = view.runs().stream()
                .filter(run -> run.process() && run.started())
                .toList();
        return Reading.number(
                processes.stream()
                        .mapToLong(run -> aliveAtStartOf(run, processes))
                        .max()
                        .orElse(0),
                "");
    }

    /** There are never more of them than at the start of one. */
    private static long aliveAtStartOf(Run run, List<Run> all) {
        return all.stream()
                .filter(other -> other.start() <= run.start() && (!other.ended() || other.end() > run.start()))
                .count();
    }
}
