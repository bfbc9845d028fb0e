package dev.forkshop.workbench.command;

import dev.forkshop.runtime.cluster.Supervisor;
import dev.forkshop.workbench.session.Clusters;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;

/** {@code cluster scale}: another number of workers. */
public final class ClusterScaleCommand implements Command {
    private static final int MOST_WORKERS = 64;

    @Override
    public Usage usage() {
        return Usage.of("cluster scale", Groups.SERVERS, "have another number of workers, and lose no request")
                .example("cluster scale 4", "new ones start, or those that are too many retire")
                .flag("--json", "tell the outcome as JSON instead of in words")
                .required("N", "how many workers there shall be", Usage.Values.NONE)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        int workers = number(arguments.words().get(0));
        Clusters.Member cluster = ClusterArgument.up(session);
        return new ProgramRun("cluster scale", arguments, session, job).perform(run -> {
            run.expect();
            cluster.supervisor().scale(workers).thenRun(() -> whenAllListen(run, cluster.supervisor(), workers));
        });
    }

    /** New workers are waited for, unless they die. */
    private static void whenAllListen(ProgramRun run, Supervisor supervisor, int workers) {
        supervisor.whenListening(workers).thenRun(run::done);
        run.job().onInterrupt(() -> run.loop().execute(run::done));
    }

    private static int number(String word) {
        if (!word.matches("\\d{1,3}") || Integer.parseInt(word) < 1 || Integer.parseInt(word) > MOST_WORKERS) {
            throw new UsageError("N is a number from 1 to " + MOST_WORKERS + ", was " + word, "cluster scale 4");
        }
        return Integer.parseInt(word);
    }
}
