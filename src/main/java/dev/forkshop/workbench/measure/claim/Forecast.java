package dev.forkshop.workbench.measure.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How long claims will take, as far as it is known from earlier trials. */
public final class Forecast {
    private static final double USUAL_SECONDS = 5;

    private final Map<String, Double> seconds;

    /** @param seconds how long each experiment took last */
    public Forecast(Map<String, Double> seconds) {
        this.seconds = Map.copyOf(seconds);
    }

    /** In words: {@code about 4 min left}; an experiment that several need counts once. */
    public String words(List<Claim> left, Set<String> done) {
        Set<String> counted = new HashSet<>(done);
        double sum = 0;
        for (Claim claim : left) {
            for (Experiment experiment : claim.experiments()) {
                sum += counted.add(experiment.name()) ? seconds.getOrDefault(experiment.name(), USUAL_SECONDS) : 0;
            }
        }
        return words(sum);
    }

    private static String words(double seconds) {
        return seconds < 90
                ? "about " + Math.max(5, 5 * Math.round(seconds / 5)) + " s left"
                : "about " + Math.round(seconds / 60) + " min left";
    }
}
