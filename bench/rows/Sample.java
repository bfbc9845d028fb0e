import static dev.forkshop.runtime.module.Globals.console;

/** One figure that was measured, as a line of JSON. */
final class Sample {
    private Sample() {}

    static void tell(String figure, double value) {
        console.log("{\"" + figure + "\": " + value + "}");
    }

    /** Milliseconds since this moment of {@code System.nanoTime()}. */
    static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    static double perSecond(long count, long start) {
        return count * 1e9 / (System.nanoTime() - start);
    }
}
