package dev.forkshop.workbench.explain;

import java.util.List;
import java.util.Map;

/** Why pools matter. */
final class PoolWhy {
    /** A worker died, or a task failed otherwise. */
    static final List<String> FAILED = List.of(
            "A worker that dies takes its one task with it and no other, if the",
            "pool hears 'error' and 'exit' of each worker, fails that task, and",
            "makes a new one. A pool without that listener ends the program, or",
            "waits for ever for an answer that nobody will send.");

    /** The queue was full. */
    static final List<String> REFUSED = List.of(
            "A queue without a limit is memory without a limit, and a wait without",
            "an end for those behind. Refusing at once lets the caller say 'busy',",
            "try elsewhere, or wait for room and so slow down with the pool.");

    private static final List<String> SEQUENTIAL = List.of(
            "`await pool.run(task)` inside a loop gives a task when the one before",
            "is done: the pool has many workers and one of them works. Give all",
            "first, then await all: Promise.all(tasks.map((t) => pool.run(t))).");

    private static final Map<String, List<String>> KINDS = Map.of(
            "pool up",
            List.of(
                    "A worker costs tens of milliseconds and megabytes to start; a pool",
                    "pays that once and keeps its workers for many tasks. Its size is the",
                    "number of processors: more threads than that only take turns."),
            "pool run",
            List.of(
                    "A pool is a queue and workers that take from it: a task that finds",
                    "all of them busy waits, which is better than starting a thread for it.",
                    "So look at the time in the queue, not only at the time at work: when",
                    "it grows, there is more work than the processors can do.",
                    "Tasks that run at the same time share them: with more tasks at a time",
                    "than processors each takes longer, and nothing is won."),
            "pool down",
            List.of(
                    "A pool that nobody closes keeps its threads, and in Node the process",
                    "alive: close it when the last task was given."));

    private PoolWhy() {}

    static List<String> of(Typed typed) {
        boolean sequential = typed.is("pool run") && typed.has("--sequential");
        return sequential ? SEQUENTIAL : KINDS.getOrDefault(typed.command(), List.of());
    }
}
