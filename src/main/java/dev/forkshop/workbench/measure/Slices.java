package dev.forkshop.workbench.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long a request would have waited, over time: for each hundredth of a second the longest wait that was still ahead
 * of a request that was under way then.
 */
final class Slices {
    private static final long SLICE = 10_000_000;

    private long[] worst = new long[512];
    private int used;

    /** A request was under way from here to there, in nanoseconds since the start. */
    void waited(long from, long to) {
        int last = (int) (to / SLICE);
        room(last + 1);
        for (int slice = (int) (from / SLICE); slice <= last; slice++) {
            worst[slice] = Math.max(worst[slice], to - Math.max(from, slice * SLICE));
        }
    }

    private void room(int slices) {
        if (slices > worst.length) {
            worst = Arrays.copyOf(worst, slices * 2);
        }
        used = Math.max(used, slices);
    }

    /** How many of the finest slices make one, so that there are at most so many. */
    private int merged(int most) {
        return Math.max(1, (used + most - 1) / most);
    }

    /** How long a slice is, in nanoseconds, where there are to be at most so many. */
    long length(int most) {
        return merged(most) * SLICE;
    }

    /** The worst of each slice. */
    List<Long> worst(int most) {
        int merged = merged(most);
        List<Long> figures = new ArrayList<>();
        for (int slice = 0; slice < used; slice += merged) {
            figures.add(Arrays.stream(worst, slice, Math.min(used, slice + merged))
                    .max()
                    .orElse(0));
        }
        return figures;
    }
}
