package dev.forkshop.workbench.measure.claim;

import java.util.List;

/** A picture of what an experiment told. */
public sealed interface Picture {
    /** Medians of figures as bars, both sides. */
    record Bars(List<String> figures) implements Picture {
        public Bars {
            figures = List.copyOf(figures);
        }
    }

    /** One figure over time: the points that were told as {@code curve.NAME}. */
    record Curve(String name) implements Picture {}

    /** Who was busy when: the stretches that were told as {@code lane.NAME}. */
    record Lanes() implements Picture {}
}
