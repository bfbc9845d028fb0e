package dev.forkshop.workbench.measure.claim;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What came of an experiment.
 *
 * @param troubles what went wrong, a sentence each; none where all is well
 * @param seconds how long it took
 */
public record Outcome(String experiment, Map<Side, Samples> told, List<String> troubles, double seconds) {
    public Outcome {
        told = new EnumMap<>(told);
        troubles = List.copyOf(troubles);
    }
}
