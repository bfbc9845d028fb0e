package dev.forkshop.workbench.command;

import dev.forkshop.runtime.module.CompiledModule;
import dev.forkshop.runtime.workerthreads.PoolOptions;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.runtime.workerthreads.WorkerOptions;
import dev.forkshop.runtime.workerthreads.WorkerPool;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.PoolOutput;
import dev.forkshop.workbench.session.Pools;
import dev.forkshop.workbench.session.Session;
import java.nio.file.Path;

/** {@code pool up}: opens a pool of workers that run a module and wait for tasks. */
public final class PoolUpCommand implements Command {
    /** More threads than this no pool here has. */
    private static final long MOST_THREADS = 512;

    @Override
    public Usage usage() {
        return Usage.of("pool up", Groups.PROGRAMS, "open a pool of workers that share the tasks of one queue")
                .example(
                        "pool up Primes --threads 4",
                        "four workers that run Primes and wait; pool run gives them tasks")
                .example("pool up Hash --min 1 --max 8", "as many workers as there is work for")
                .example(
                        "pool up Flaky --timeout 500 --queue 100",
                        "with limits: nobody waits for ever, and not all may wait")
                .option("--threads", "N", "so many workers (default: as many as there are processors)")
                .option("--min", "N", "keep at least so many workers")
                .option("--max", "N", "make more while tasks wait, at most so many in all")
                .option("--idle", "MS", "how long a worker above --min may idle (default: 10000)")
                .option("--queue", "N", "how many tasks may wait (default: any number)")
                .option("--timeout", "MS", "stop a task that runs for longer (default: never)")
                .option("--recycle", "N", "replace a worker after so many tasks (default: never)")
                .option("--name", "NAME", "what to call it (default: as the module)")
                .flag("--json", "tell the outcome as JSON instead of in words")
                .required("MODULE", "a name (modules lists them) or a path to a Java file", Usage.Values.MODULE)
                .detail("The pool stays open until pool down, or until you leave. A worker that crashes, or is stopped "
                        + "because its time is over, is replaced; only its task fails.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        PoolOptions options = options(arguments);
        if (session.pools().find(options.name()).isPresent()) {
            throw new UsageError(
                    "there is a pool " + options.name() + " already", "--name gives this one a name of its own");
        }
        ProgramRun run = new ProgramRun("pool up", arguments, session, job);
        CompiledModule module = ModuleArgument.compile(run);
        return run.perform(started -> {
            if (module != null) {
                open(started, options);
            }
        });
    }

    private static void open(ProgramRun run, PoolOptions options) {
        Session session = run.session();
        Path file = session.modules().find(run.arguments().words().get(0), session.directory());
        PoolOutput output = new PoolOutput();
        boolean[] open = new boolean[1];
        PoolOptions heard = options.onWorker(worker -> {
            output.of(worker);
            session.workers().add(worker, run.job().text());
            if (!open[0]) {
                await(run, worker);
            }
        });
        WorkerPool pool = new WorkerPool(file.toString(), heard);
        open[0] = true;
        session.pools().add(new Pools.Member(options.name(), pool, file, options, run.typed(), output));
    }

    /** The first workers are waited for, so that start-up is no part of the first tasks. */
    private static void await(ProgramRun run, Worker worker) {
        run.expect();
        run.owns(worker.threadId());
        worker.onOnline(run::done);
    }

    private static PoolOptions options(Arguments arguments) {
        PoolOptions options = size(arguments);
        String module = ModuleArgument.name(Path.of(arguments.words().get(0)));
        String name = arguments.text("--name").orElse(module);
        options = options.name(name)
                .worker(WorkerOptions.defaults().name(name).stdio(false, true, true))
                .timeoutMillis(arguments.number("--timeout", 0).orElse(0L))
                .tasksPerWorker(number(arguments, "--recycle", 0));
        options = arguments.has("--idle") ? options.idleMillis(number(arguments, "--idle", 0)) : options;
        return arguments.has("--queue") ? options.queueLimit(number(arguments, "--queue", 0)) : options;
    }

    private static PoolOptions size(Arguments arguments) {
        int processors = Runtime.getRuntime().availableProcessors();
        boolean elastic = arguments.has("--min") || arguments.has("--max");
        if (elastic && arguments.has("--threads")) {
            throw new UsageError("--threads is a fixed size, --min and --max are bounds", "give one or the other");
        }
        if (!elastic) {
            return PoolOptions.fixed(threads(arguments, "--threads", processors, 1));
        }
        int least = threads(arguments, "--min", 0, 0);
        int most = threads(arguments, "--max", Math.max(processors, least), 1);
        if (least > most) {
            throw new UsageError("--min " + least + " is more than --max " + most, "");
        }
        return PoolOptions.elastic(least, most);
    }

    private static int threads(Arguments arguments, String option, int otherwise, int least) {
        long threads = arguments.number(option, least).orElse((long) otherwise);
        if (threads > MOST_THREADS) {
            throw new UsageError(
                    option + " is at most " + MOST_THREADS + ", was " + threads,
                    "more threads than processors only take turns: doctor says how many there are");
        }
        return (int) threads;
    }

    private static int number(Arguments arguments, String option, int otherwise) {
        return (int) Math.min(
                Integer.MAX_VALUE,
                arguments.number(option, 0).orElse((long) otherwise).longValue());
    }
}
