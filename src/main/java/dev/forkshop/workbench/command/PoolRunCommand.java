package dev.forkshop.workbench.command;

import dev.forkshop.workbench.explain.Typed;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Pools;
import dev.forkshop.workbench.session.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code pool run}: gives tasks to a pool and waits for all of them. */
public final class PoolRunCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("pool run", Groups.PROGRAMS, "give tasks to a pool, and wait for all of them")
                .example("pool run --tasks 8", "eight tasks, as many at a time as there are workers")
                .example("pool run --tasks 8 --sequential", "each awaited before the next is given: one at a time")
                .example("pool run --tasks 8 --range 0..4_000_000", "a range in eight parts: {\"from\":…,\"to\":…}")
                .example("pool run --tasks 20 --data '{\"n\":\"$i\"}'", "a number of its own for each task")
                .example("pool run --from photos", "a task for each file of a folder: {\"file\":…}")
                .option("--tasks", "N", "how many (default: 8, or all files)")
                .option("--data", "JSON", "what each is given; \"$i\" is its number (default: {})")
                .option("--range", "FROM..TO", "share this range among them: \"$from\" and \"$to\" are a task's part")
                .option("--from", "FOLDER", "a task for each file: \"$file\" and its \"$name\"", Usage.Values.DIRECTORY)
                .option("--timeout", "MS", "stop a task that runs for longer (default: what the pool says)")
                .flag("--sequential", "await each task before the next is given")
                .flag("--no-wait", "give all at once; what a full queue does not take is refused")
                .flag("--all", "print every answer, also of many")
                .flag("--json", "tell the outcome and all answers as JSON instead of in words")
                .optional("POOL", "which one, where several are open", Usage.Values.POOL)
                .detail(
                        "Ctrl-C gives up what waits and stops what runs: the workers of tasks that run are terminated and "
                                + "replaced. The pool stays open.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        Pools.Member pool = PoolArgument.of(arguments, session);
        TaskPlan plan = TaskPlan.of(arguments, session);
        ProgramRun run = new ProgramRun(typed(arguments, pool), arguments, session, job);
        PoolBatch batch = new PoolBatch(run, pool, plan);
        return run.perform(started -> batch.begin());
    }

    /** With the words that opened the pool: they are a part of what this line means. */
    private static Typed typed(Arguments arguments, Pools.Member pool) {
        Map<String, List<String>> options = new HashMap<>(pool.typed().options());
        options.keySet().removeAll(List.of("--json"));
        options.putAll(arguments.options());
        return new Typed("pool run", options, pool.typed().words(), arguments.rest());
    }
}
