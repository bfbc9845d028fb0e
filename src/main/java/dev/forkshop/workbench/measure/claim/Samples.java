package dev.forkshop.workbench.measure.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one side's program told, over all its rounds.
 *
 * @param curves points of time and value, by the curve's name; those of the last round
 * @param lanes stretches of time, by the lane's name, in milliseconds; those of the last round
 */
public record Samples(
        Map<String, List<Value>> figures, Map<String, List<Point>> curves, Map<String, List<Point>> lanes) {
    /** A pair of numbers: when and what, or from and to. */
    public record Point(double x, double y) {}

    /** Of a program that told nothing. */
    static final Samples NONE = new Samples(Map.of(), Map.of(), Map.of());

    public Optional<Spread> spread(String figure) {
        return Optional.ofNullable(figures.get(figure)).map(Spread::of);
    }
}
