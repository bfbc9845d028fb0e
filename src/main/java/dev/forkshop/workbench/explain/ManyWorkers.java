package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Symbols;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What happened to several workers of one run. */
final class ManyWorkers {
    private static final int NAMED = 8;

    private final Symbols symbols;

    ManyWorkers(Symbols symbols) {
        this.symbols = symbols;
    }

    List<Line> of(List<WorkerLife> workers) {
        List<Line> lines = new ArrayList<>();
        lines.add(Line.text(workers.size() + " threads of this process, each with its own loop and classes"));
        lines.addAll(StartUps.lines(workers.stream().map(WorkerLife::startUp).toList(), symbols));
        lines.addAll(new Freight(workers, symbols).lines());
        endings(workers).forEach((ending, those) -> lines.add(ended(ending, those)));
        return lines;
    }

    private static Map<String, List<WorkerLife>> endings(List<WorkerLife> workers) {
        return workers.stream()
                .collect(Collectors.groupingBy(ManyWorkers::ending, LinkedHashMap::new, Collectors.toList()));
    }

    private static String ending(WorkerLife life) {
        return life.find(WorkerFact.Exited.class)
                .map(exit -> (life.terminated() ? "terminated, exit " : "exit ") + exit.code())
                .orElse("still running");
    }

    private static Line ended(String ending, List<WorkerLife> workers) {
        Line.Builder line = Line.of().text(workers.size() == 1 ? "worker " : "workers ");
        workers.stream().limit(NAMED).forEach(life -> line.tid(life.threadId()).text(" "));
        line.text((workers.size() > NAMED ? "… " : "") + ending);
        long longest = workers.stream()
                .flatMapToLong(life -> life.lifetime().stream())
                .max()
                .orElse(0);
        return (longest == 0 ? line : line.text(", the last after ").duration(longest)).line();
    }
}
