package dev.forkshop.workbench.measure;

import dev.forkshop.runtime.journal.LoadFact;
import dev.forkshop.runtime.loop.DurationHistogram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was seen so far. Times are nanoseconds since the start of the load. On its loop only.
 *
 * <p>A client that waits for its answer sends nothing meanwhile, and so measures the bad moments least (coordinated
 * omission): the corrected figures count each as if it had gone on sending at its usual pace, which is the median.
 * Where requests are due at a rate of their own, they are measured from then on, and nothing was omitted.
 */
final class Tally {
    /** A curve has no more points. */
    private static final int POINTS = 48;

    private static final long LEAST_PACE = 1_000;

    private final DurationHistogram latencies = new DurationHistogram();
    private final Slices slices = new Slices();
    private final Map<String, Long> failures = new TreeMap<>();
    private final Map<String, Long> workers = new TreeMap<>();
    private final List<LoadFact.Alongside> alongside = new ArrayList<>();
    private long sent;
    private long answered;
    private long failed;
    private int underWay;
    private long quietSince;
    private long stall;
    private long last;

    /** A request is on its way. */
    void sent(long at) {
        sent++;
        if (underWay++ == 0) {
            quietSince = at;
        }
    }

    /** It has come back; it was due at {@code due}, which is earlier than it was sent where its client was late. */
    void answered(long due, long at, Answer answer) {
        underWay--;
        stall = Math.max(stall, at - quietSince);
        quietSince = at;
        last = at;
        slices.waited(due, at);
        if (answer.failed()) {
            failed(answer.failure(), 1);
        } else {
            answered++;
            latencies.record(at - due);
        }
        if (!answer.worker().isEmpty()) {
            workers.merge(answer.worker(), 1L, Long::sum);
        }
    }

    /** So many came to nothing in this way. */
    void failed(String kind, long times) {
        failed += times;
        failures.merge(kind, times, Long::sum);
    }

    /** A request that was sent once has come back. */
    void alongside(LoadFact.Alongside fact) {
        alongside.add(fact);
    }

    long sent() {
        return sent;
    }

    int underWay() {
        return underWay;
    }

    Progress progress(long at) {
        return new Progress(at, answered, failed, underWay == 0 ? 0 : at - quietSince);
    }

    Measurement measured(LoadPlan plan, boolean stopped) {
        return new Measurement(
                plan,
                answered,
                failed,
                last,
                Latencies.of(latencies.snapshot()),
                corrected(plan),
                stall,
                Map.copyOf(failures),
                Map.copyOf(workers),
                new LoadFact.Curve(plan.errand().toString(), slices.length(POINTS), slices.worst(POINTS)),
                List.copyOf(alongside),
                stopped);
    }

    private Latencies corrected(LoadPlan plan) {
        Latencies measured = Latencies.of(latencies.snapshot());
        long pace = Math.max(LEAST_PACE, measured.p50());
        return plan.rate() > 0
                ? measured
                : Latencies.of(latencies.corrected(pace).snapshot());
    }
}
