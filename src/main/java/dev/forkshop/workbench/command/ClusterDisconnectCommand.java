package dev.forkshop.workbench.command;

import dev.forkshop.runtime.cluster.Worker;
import dev.forkshop.workbench.session.Clusters;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.util.List;

/** {@code cluster disconnect}: an end that is intended, so that nobody makes it good. */
public final class ClusterDisconnectCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("cluster disconnect", Groups.SERVERS, "have a worker end as intended: nobody takes its place")
                .example(
                        "cluster disconnect 2",
                        "it closes its servers, then its channel; cluster scale brings one back")
                .flag("--json", "tell the outcome as JSON instead of in words")
                .required("WORKER", "its number, or its pid", Usage.Values.OWN)
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return ClusterArgument.candidates(session);
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        Clusters.Member cluster = ClusterArgument.up(session);
        return new ProgramRun("cluster disconnect", arguments, session, job).perform(run -> {
            Worker worker = ClusterArgument.worker(cluster, arguments.words().get(0));
            run.expect();
            worker.onExit((code, signal) -> run.done());
            worker.disconnect();
        });
    }
}
