package dev.forkshop.workbench.command;

import dev.forkshop.runtime.cluster.ClusterPlan;
import dev.forkshop.runtime.cluster.ClusterSettings;
import dev.forkshop.runtime.cluster.Scheduling;
import dev.forkshop.runtime.cluster.SupervisorOptions;
import dev.forkshop.runtime.module.CompiledModule;
import dev.forkshop.workbench.measure.HttpReady;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code cluster up}: this process becomes the primary of workers that run a module and share a port. */
public final class ClusterUpCommand implements Command {
    private static final int MOST_PORT = 65_535;
    private static final int MOST_WORKERS = 64;

    @Override
    public Usage usage() {
        return Usage.of("cluster up", Groups.SERVERS, "run a server as several processes that share one port")
                .example("cluster up Hello --workers 2", "then: load hello/, cluster status, cluster reload")
                .example("cluster up Hello --policy none", "the system deals the connections out, not the primary")
                .example("cluster up SessionCounter --sticky", "a client comes back to the worker that knows it")
                .example("cluster up CrashOnStart --workers 1", "what happens to workers that die at once")
                .option("--workers", "N", "so many processes (default: as many as there are processors)")
                .option("--port", "PORT", "where they listen; without it the system chooses a free one")
                .option("--host", "ADDRESS", "whom they listen to; 127.0.0.1, which is this machine alone")
                .option(
                        "--policy",
                        "POLICY",
                        "who picks the worker: rr, the primary in turn (default), or none, the system",
                        Usage.Values.OWN)
                .flag("--sticky", "a client, told by its address, stays with one worker")
                .flag("--json", "tell the outcome as JSON instead of in words")
                .required("MODULE", "a name (modules lists them) or a path to a Java file", Usage.Values.MODULE)
                .more("ARGUMENT", "what its main is given", Usage.Values.NONE)
                .detail(
                        "A worker that dies is replaced at once; one that dies within a second, after a pause that doubles; "
                                + "after five such deaths in a row nobody takes its place any more.")
                .detail(
                        "The module finds its port and address in the variables PORT and HOST. cluster down ends it all; so "
                                + "does leaving. A SIGUSR2 from outside reloads it.")
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return List.of("rr", "none");
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        session.clusters().up().ifPresent(other -> {
            throw new UsageError("a cluster is up already: " + other.name(), "cluster down ends it");
        });
        String name = session.servers()
                .freeName(ModuleArgument.name(Path.of(arguments.words().get(0))).toLowerCase(Locale.ROOT));
        ClusterPlan plan = plan(arguments, session);
        warn(plan.env().get("HOST"), job);
        HttpReady.await();
        ProgramRun run = new ProgramRun("cluster up", arguments, session, job);
        CompiledModule module = ModuleArgument.compile(run);
        return run.perform(started -> {
            if (module != null) {
                new Clustering(started, name, plan).begin();
            }
        });
    }

    private static ClusterPlan plan(Arguments arguments, Session session) {
        String host = arguments.text("--host").orElse("127.0.0.1");
        Map<String, String> env =
                Map.of("PORT", String.valueOf(number(arguments, "--port", 0, 0, MOST_PORT)), "HOST", host);
        Path file = session.modules().find(arguments.words().get(0), session.directory());
        ClusterSettings settings = ClusterSettings.none()
                .exec(file.toAbsolutePath().toString())
                .args(arguments.from(1))
                .cwd(session.directory().toString())
                .silent(true);
        int processors = Runtime.getRuntime().availableProcessors();
        int workers = number(arguments, "--workers", processors, 1, MOST_WORKERS);
        return new ClusterPlan(
                settings,
                policy(arguments),
                arguments.has("--sticky"),
                env,
                SupervisorOptions.defaults().workers(workers));
    }

    private static Scheduling policy(Arguments arguments) {
        String word = arguments.text("--policy").orElse("rr");
        if (!List.of("rr", "none").contains(word)) {
            throw new UsageError("--policy is rr or none, was " + word, "--policy none");
        }
        if (word.equals("none") && arguments.has("--sticky")) {
            throw new UsageError(
                    "--sticky needs --policy rr: with none the primary sees no connection", "--policy rr --sticky");
        }
        return Scheduling.of(word);
    }

    static int number(Arguments arguments, String option, int otherwise, int least, int most) {
        long value = arguments.number(option, least).orElse((long) otherwise);
        if (value > most) {
            throw new UsageError(option + " must be at most " + most + ", was " + value, option + " " + most);
        }
        return (int) value;
    }

    private static void warn(String host, Job job) {
        if (!List.of("127.0.0.1", "localhost", "::1").contains(host)) {
            job.line(Line.of()
                    .bad("  careful: ")
                    .text("whoever can reach this machine at " + host + " can use this server")
                    .line()
                    .onErr());
        }
    }
}
