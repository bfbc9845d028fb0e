package dev.forkshop.workbench.measure.claim;

import java.util.Optional;

/** What stands on a side of a condition. */
public sealed interface Operand {
    /** A number or a word. */
    record Fixed(Value value) implements Operand {}

    /**
     * A figure, a multiple of it where there is a factor.
     *
     * @param side whose; empty for Node's, or where there is no Node for forkshop's
     */
    record OfFigure(double factor, Optional<Side> side, String figure) implements Operand {}
}
