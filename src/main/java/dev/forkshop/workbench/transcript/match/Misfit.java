package dev.forkshop.workbench.transcript.match;

import java.util.Comparator;

/**
 * How far a line followed its pattern, and what stopped it there. {@code column} counts from 0; {@code hole} is the
 * hole at fault as it stands in the file, or empty.
 */
record Misfit(Why why, int piece, int column, String hole, String detail) {
    enum Why {
        TEXT,
        CHANNEL,
        RANGE,
        BINDING
    }

    /** The better one says more about what was meant: it broke a hole's rule, or came further. */
    static final Comparator<Misfit> BETTER =
            Comparator.comparing(Misfit::rule).thenComparingInt(Misfit::piece).thenComparingInt(Misfit::column);

    private boolean rule() {
        return why == Why.RANGE || why == Why.BINDING;
    }
}
