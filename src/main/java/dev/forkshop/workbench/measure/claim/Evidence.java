package dev.forkshop.workbench.measure.claim;

import java.util.List;
import java.util.Optional;

/** What the experiments of a claim told, and what was recorded of Node where they told nothing. */
public record Evidence(Claim claim, List<Outcome> outcomes) {
    public Evidence {
        outcomes = List.copyOf(outcomes);
    }

    /** What this side told of a figure here. */
    public Optional<Spread> spread(Side side, String figure) {
        return samples(side).stream()
                .flatMap(samples -> samples.spread(figure).stream())
                .findFirst();
    }

    public List<Samples> samples(Side side) {
        return outcomes.stream()
                .map(outcome -> outcome.told().getOrDefault(side, Samples.NONE))
                .toList();
    }

    public List<String> troubles() {
        return outcomes.stream().flatMap(o -> o.troubles().stream()).toList();
    }

    /** Whether this side told anything. */
    public boolean has(Side side) {
        return samples(side).stream().anyMatch(samples -> !samples.figures().isEmpty());
    }

    /** The value by which a figure is judged: of a side that is named its own, else Node's before ours. */
    Optional<Value> value(Optional<Side> side, String figure) {
        if (side.isPresent()) {
            return side.get() == Side.NODE
                    ? median(Side.NODE, figure).or(() -> recorded(figure))
                    : median(Side.FORKSHOP, figure);
        }
        return median(Side.NODE, figure).or(() -> median(Side.FORKSHOP, figure)).or(() -> recorded(figure));
    }

    private Optional<Value> median(Side side, String figure) {
        return spread(side, figure).map(Spread::median);
    }

    private Optional<Value> recorded(String figure) {
        return claim.figure(figure)
                .map(Figure::recorded)
                .filter(text -> !text.isEmpty())
                .map(Value::of);
    }
}
