package dev.forkshop.workbench.explain;

import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Symbols;
import java.util.List;
import java.util.OptionalLong;

/** How long several of the same kind took to start, the quickest and the slowest. */
final class StartUps {
    private StartUps() {}

    /** A line, or none where nothing of it was told; times in nanoseconds. */
    static List<Line> lines(List<OptionalLong> told, Symbols symbols) {
        long[] times =
                told.stream().flatMapToLong(OptionalLong::stream).sorted().toArray();
        if (times.length == 0) {
            return List.of();
        }
        return List.of(Line.of()
                .text("started in ")
                .duration(times[0])
                .text(symbols.separator() + "the last in ")
                .duration(times[times.length - 1])
                .line());
    }
}
