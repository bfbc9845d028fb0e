package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Clusters;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Servers;
import dev.forkshop.workbench.session.Session;

/** {@code cluster down}: ends the cluster without cutting a request. */
public final class ClusterDownCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("cluster down", Groups.SERVERS, "end the cluster: what is open is answered first")
                .example("cluster down", "its port is free again")
                .flag("--json", "tell the outcome as JSON instead of in words")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        Clusters.Member cluster = ClusterArgument.up(session);
        Servers servers = session.servers();
        return new ProgramRun("cluster down", arguments, session, job).perform(run -> {
            run.expect();
            servers.find(cluster.name())
                    .<Runnable>map(server ->
                            () -> server.stop().get().thenRun(() -> run.loop().execute(run::done)))
                    .orElse(() -> cluster.supervisor().stop().thenRun(run::done))
                    .run();
        });
    }
}
