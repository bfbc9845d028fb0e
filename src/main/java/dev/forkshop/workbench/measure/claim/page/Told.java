package dev.forkshop.workbench.measure.claim.page;

import dev.forkshop.workbench.measure.claim.Evidence;
import dev.forkshop.workbench.measure.claim.Figure;
import dev.forkshop.workbench.measure.claim.Side;
import dev.forkshop.workbench.measure.claim.Spread;
import dev.forkshop.workbench.measure.claim.Value;
import java.util.Map;
import java.util.stream.Collectors;

/** The words for what was told of a figure. */
final class Told {
    private Told() {}

    /** One side's median; of Node what was recorded where there is none; {@code -} for nothing. */
    static String median(Evidence evidence, Side side, Figure figure) {
        return evidence.spread(side, figure.name())
                .map(spread -> figure.words(spread.median()))
                .orElse(side == Side.NODE ? recorded(figure) : "-");
    }

    private static String recorded(Figure figure) {
        return figure.recorded().isEmpty() ? "-" : figure.words(Value.of(figure.recorded())) + " (recorded)";
    }

    /** How far the samples are apart: {@code 28.1..35.0}; empty where they are not. */
    static String spread(Evidence evidence, Side side, Figure figure) {
        return evidence.spread(side, figure.name()).map(Told::spread).orElse("");
    }

    private static String spread(Spread spread) {
        if (spread.median() instanceof Value.Word) {
            return others(spread.others());
        }
        boolean apart = !spread.least().toString().equals(spread.most().toString());
        return apart ? spread.least() + ".." + spread.most() : "";
    }

    private static String others(Map<String, Long> others) {
        return others.entrySet().stream().map(other -> "also " + other.getKey()).collect(Collectors.joining(", "));
    }
}
