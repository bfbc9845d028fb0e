package dev.forkshop.workbench.explain;

import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Symbols;
import java.util.ArrayList;
import java.util.List;

/** What went between the shop and some workers: the bytes that were copied, that moved, that both see. */
final class Freight {
    private final List<WorkerLife> workers;
    private final Symbols symbols;

    Freight(List<WorkerLife> workers, Symbols symbols) {
        this.workers = workers;
        this.symbols = symbols;
    }

    /** A line for each way of going that was used. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        long there = workers.stream().mapToLong(life -> life.copied(true)).sum();
        long back = workers.stream().mapToLong(life -> life.copied(false)).sum();
        long moved = workers.stream()
                .mapToLong(life -> life.moved(true) + life.moved(false))
                .sum();
        long shared = workers.stream().mapToLong(WorkerLife::shared).max().orElse(0);
        if (there + back > 0) {
            lines.add(copied(there, back));
        }
        if (moved > 0) {
            lines.add(Line.of()
                    .bytes(moved)
                    .text(" bytes moved: not copied, and gone where they came from")
                    .line());
        }
        if (shared > 0) {
            lines.add(Line.of()
                    .bytes(shared)
                    .text(" bytes are shared: both sides read and write the same")
                    .line());
        }
        return lines;
    }

    private Line copied(long there, long back) {
        Line.Builder line = Line.of().text("copied: ").bytes(there).text(" bytes there");
        return (back == 0 ? line : line.text(symbols.separator()).bytes(back).text(" bytes back")).line();
    }
}
