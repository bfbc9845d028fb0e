package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.PoolFact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.journal.WorkerFact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outcome of a run as plain data, for {@code --json}. Durations are milliseconds. */
public final class Outcome {
    private Outcome() {}

    /** Objects, lists, texts and numbers, in the order in which they are to be printed. */
    public static Map<String, Object> of(String line, int status, Story story) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("line", line);
        data.put("status", status);
        List<Map<String, Object>> children =
                story.lives().stream().map(Outcome::child).toList();
        data.put("children", children);
        compared("places", new Comparing(story).data(), data);
        compared("crossing", new Crossings(story).data(), data);
        compared("compare", new Compared(story).data(), data);
        if (!story.workers().isEmpty()) {
            data.put("workers", story.workers().stream().map(Outcome::worker).toList());
        }
        PoolStory.settled(story).ifPresent(fact -> data.put("pool", pool(fact)));
        story.own(LoopFact.Observed.class).forEach(fact -> data.put("longestDelayMs", fact.longest() / 1e6));
        return data;
    }

    private static Map<String, Object> worker(WorkerLife life) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", life.threadId());
        life.find(WorkerFact.Started.class).ifPresent(fact -> data.put("module", fact.module()));
        data.put("copiedTo", life.copied(true));
        data.put("copiedFrom", life.copied(false));
        data.put("moved", life.moved(true) + life.moved(false));
        data.put("shared", life.shared());
        life.find(WorkerFact.Failed.class).ifPresent(fact -> data.put("error", fact.name() + ": " + fact.message()));
        data.put(
                "code",
                life.find(WorkerFact.Exited.class).map(WorkerFact.Exited::code).orElse(null));
        life.startUp().ifPresent(nanos -> data.put("startUpMs", nanos / 1e6));
        data.put("ms", life.lifetime().isPresent() ? life.lifetime().getAsLong() / 1e6 : null);
        return data;
    }

    private static Map<String, Object> pool(PoolFact.Settled fact) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", fact.pool());
        data.put("tasks", fact.tasks());
        data.put("done", fact.done());
        data.put("failed", fact.failed());
        data.put("refused", fact.refused());
        data.put("stopped", fact.stopped());
        data.put("dropped", fact.dropped());
        data.put("atTheSameTime", fact.most());
        data.put("ms", fact.nanos() / 1e6);
        data.put("workMs", fact.workNanos() / 1e6);
        data.put("tasksPerSecond", fact.tasks() * 1e9 / Math.max(1, fact.nanos()));
        data.put("queuedMs", millis(fact.queued()));
        data.put("ranMs", millis(fact.ran()));
        return data;
    }

    private static Map<String, Object> millis(PoolFact.Times times) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("p50", times.p50() / 1e6);
        data.put("p90", times.p90() / 1e6);
        data.put("p99", times.p99() / 1e6);
        data.put("max", times.max() / 1e6);
        return data;
    }

    private static void compared(String name, List<Map<String, Object>> rows, Map<String, Object> data) {
        if (!rows.isEmpty()) {
            data.put(name, rows);
        }
    }

    private static Map<String, Object> child(Life life) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("pid", life.pid() == 0 ? null : life.pid());
        data.put("method", life.method());
        if (life.start().fact() instanceof ProcessFact.NotStarted failed) {
            data.put("error", failed.code());
            return data;
        }
        data.put(
                "command",
                Sentences.commandLine(
                        life.startedFact().file(), life.startedFact().arguments()));
        data.put("stdoutBytes", life.bytes("stdout"));
        data.put("stderrBytes", life.bytes("stderr"));
        data.put(
                "code",
                life.find(ProcessFact.Exited.class)
                        .map(ProcessFact.Exited::code)
                        .orElse(null));
        data.put(
                "signal",
                life.find(ProcessFact.Exited.class)
                        .map(ProcessFact.Exited::signal)
                        .orElse(null));
        life.find(ProcessFact.SpareTaken.class).ifPresent(fact -> data.put("spareForMs", fact.ageNanos() / 1e6));
        data.put("ms", life.lifetime().isPresent() ? life.lifetime().getAsLong() / 1e6 : null);
        return data;
    }
}
