package dev.forkshop.workbench.measure.claim;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Two small programs that do the same, one in Node and one in forkshop, as a claim asks for them.
 *
 * @param rounds how often both are run, in turns
 * @param only the one side that can try it; empty for both
 */
public record Experiment(String name, int rounds, Optional<Side> only, List<Figure> figures) {
    public Experiment {
        figures = List.copyOf(figures);
    }

    public boolean has(Side side) {
        return only.isEmpty() || only.get() == side;
    }

    /** The program of a side, below the folder of claims. */
    public Path program(Path claims, Side side) {
        Path folder = claims.resolve("experiments");
        return side == Side.NODE ? folder.resolve("js").resolve(name + ".js") : folder.resolve(name + ".java");
    }
}
