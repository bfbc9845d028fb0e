import static dev.forkshop.runtime.module.Globals.console;

import java.util.StringJoiner;

/** One round of a figure: its samples, and its end. */
final class Round {
    private final StringJoiner samples;
    private final Runnable then;

    /** @param then called when the round has ended and its samples are written, as a line of JSON */
    Round(String figure, Runnable then) {
        samples = new StringJoiner(", ", "{\"" + figure + "\": [", "]}");
        this.then = then;
    }

    void sample(double value) {
        samples.add(Double.toString(value));
    }

    void end() {
        console.log(samples.toString());
        then.run();
    }

    /** Milliseconds since this moment of {@code System.nanoTime()}. */
    static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    static double perSecond(long count, long start) {
        return count * 1e9 / (System.nanoTime() - start);
    }
}
