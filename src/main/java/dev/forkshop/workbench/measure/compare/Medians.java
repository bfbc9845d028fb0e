package dev.forkshop.workbench.measure.compare;

import java.util.List;

/** The one in the middle. */
final class Medians {
    private Medians() {}

    static long of(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0L);
    }
}
