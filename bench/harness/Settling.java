import java.util.List;

/**
 * The rule by which a side has settled at a figure: three turns in a row that are no better than the best before them,
 * or fourteen in all. Compilers that still work would be measured with the program, whose processors they share.
 */
final class Settling {
    private static final int STALE_TURNS = 3;
    private static final int MOST_TURNS = 14;
    private static final double GAIN = 1.03;

    private final boolean lower;
    private double best;
    private int stale;
    private int turns;

    Settling(boolean lower) {
        this.lower = lower;
    }

    void turn(List<Double> samples) {
        double median = Samples.median(samples);
        double now = lower ? 1 / median : median;
        stale = now > best * GAIN ? 0 : stale + 1;
        best = Math.max(best, now);
        turns++;
    }

    boolean settled() {
        return stale >= STALE_TURNS || turns == MOST_TURNS;
    }

    int turns() {
        return turns;
    }
}
