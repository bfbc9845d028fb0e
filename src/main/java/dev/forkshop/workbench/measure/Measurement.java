package dev.forkshop.workbench.measure;

import dev.forkshop.runtime.journal.LoadFact;
import java.util.List;
import java.util.Map;

/**
 * What a load measured. Durations are nanoseconds.
 *
 * @param nanos from the start to the last answer
 * @param measured the latencies of the requests that were answered, each from the moment when it was due
 * @param corrected what somebody who comes at any moment must expect: with what was omitted, see {@link Tally}
 * @param stall the longest time in which requests were under way and no answer came at all
 * @param failures how many failed in each way
 * @param workers how many answers named each worker
 * @param alongside what came of the requests that were sent once each
 * @param stopped whether somebody ended it early
 */
public record Measurement(
        LoadPlan plan,
        long answered,
        long failed,
        long nanos,
        Latencies measured,
        Latencies corrected,
        long stall,
        Map<String, Long> failures,
        Map<String, Long> workers,
        LoadFact.Curve curve,
        List<LoadFact.Alongside> alongside,
        boolean stopped) {

    /** Answers a second. */
    public double rate() {
        return nanos == 0 ? 0 : answered * 1e9 / nanos;
    }

    /** The figures, as a fact. */
    public LoadFact.Ended ended() {
        return new LoadFact.Ended(
                plan.errand().toString(),
                answered,
                failed,
                nanos,
                corrected.p50(),
                corrected.p90(),
                corrected.p99(),
                corrected.max(),
                stall);
    }
}
