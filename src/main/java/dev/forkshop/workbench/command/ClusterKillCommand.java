package dev.forkshop.workbench.command;

import dev.forkshop.runtime.cluster.Worker;
import dev.forkshop.workbench.session.Clusters;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.util.List;

/** {@code cluster kill}: sends a worker a signal; the end that follows is none that was intended. */
public final class ClusterKillCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("cluster kill", Groups.SERVERS, "send a worker a signal: another one takes its place")
                .example("cluster kill 1 SIGKILL", "as if it had crashed")
                .flag("--json", "tell the outcome as JSON instead of in words")
                .required("WORKER", "its number, or its pid", Usage.Values.OWN)
                .optional("SIGNAL", "SIGTERM unless told otherwise", Usage.Values.SIGNAL)
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return ClusterArgument.candidates(session);
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        Clusters.Member cluster = ClusterArgument.up(session);
        String signal = arguments.word(1).orElse("SIGTERM");
        return new ProgramRun("cluster kill", arguments, session, job).perform(run -> {
            Worker worker = ClusterArgument.worker(cluster, arguments.words().get(0));
            int size = cluster.supervisor().size();
            run.expect();
            boolean[] over = new boolean[1];
            Runnable once = () -> {
                if (!over[0]) {
                    over[0] = true;
                    run.done();
                }
            };
            worker.onExit((code, name) -> run.loop()
                    .nextTick(() -> cluster.supervisor().whenListening(size).thenRun(once)));
            run.job().onInterrupt(() -> run.loop().execute(once));
            worker.kill(signal);
        });
    }
}
