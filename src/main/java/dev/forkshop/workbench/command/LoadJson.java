package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.LoadFact;
import dev.forkshop.workbench.measure.Latencies;
import dev.forkshop.workbench.measure.Measurement;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a load measured, as plain data for {@code --json}. Durations are milliseconds. */
final class LoadJson {
    private LoadJson() {}

    static Map<String, Object> of(Measurement seen) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("request", seen.plan().errand().toString());
        data.put("clients", seen.plan().clients());
        data.put("answered", seen.answered());
        data.put("failed", seen.failed());
        data.put("ms", seen.nanos() / 1e6);
        data.put("perSecond", seen.rate());
        data.put("latency", latencies(seen.corrected()));
        data.put("uncorrected", latencies(seen.measured()));
        data.put("stall", seen.stall() / 1e6);
        data.put("failures", seen.failures());
        data.put("workers", seen.workers());
        data.put("meanwhile", seen.alongside().stream().map(LoadJson::alongside).toList());
        data.put("curve", curve(seen.curve()));
        data.put("stopped", seen.stopped());
        return data;
    }

    private static Map<String, Object> latencies(Latencies figures) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("p50", figures.p50() / 1e6);
        data.put("p90", figures.p90() / 1e6);
        data.put("p99", figures.p99() / 1e6);
        data.put("max", figures.max() / 1e6);
        return data;
    }

    private static Map<String, Object> alongside(LoadFact.Alongside fact) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("request", fact.request());
        data.put("outcome", fact.outcome());
        data.put("after", fact.after() / 1e6);
        data.put("ms", fact.nanos() / 1e6);
        return data;
    }

    private static Map<String, Object> curve(LoadFact.Curve fact) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("slice", fact.slice() / 1e6);
        data.put("worst", fact.worst().stream().map(nanos -> nanos / 1e6).toList());
        return data;
    }
}
