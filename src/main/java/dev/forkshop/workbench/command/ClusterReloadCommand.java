package dev.forkshop.workbench.command;

import dev.forkshop.runtime.cluster.Reloaded;
import dev.forkshop.workbench.session.Clusters;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;

/** {@code cluster reload}: replaces all workers, one after the other, without losing a request. */
public final class ClusterReloadCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of(
                        "cluster reload",
                        Groups.SERVERS,
                        "replace all workers, one after the other, and lose no request")
                .example("cluster reload", "as kill -USR2 from another terminal does")
                .flag("--json", "tell the outcome as JSON instead of in words")
                .detail(
                        "For each worker: a new one starts; when it listens, the old one gets no more connections and says "
                                + "Connection: close with each answer; when its clients have gone, it closes and ends. A new "
                                + "version that does not come up ends the reload, and the old workers go on.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        Clusters.Member cluster = ClusterArgument.up(session);
        return new ProgramRun("cluster reload", arguments, session, job).perform(run -> {
            run.expect();
            cluster.supervisor().reload("cluster reload").thenAccept(reloaded -> told(run, reloaded));
        });
    }

    private static void told(ProgramRun run, Reloaded reloaded) {
        if (reloaded.failure() != null) {
            run.fail();
            Line line = Line.of()
                    .bad("the reload ended: ")
                    .text(reloaded.failure())
                    .line()
                    .onErr();
            run.work().execute(() -> run.job().line(line));
        }
        run.report("replaced", reloaded.replaced());
        run.report("failure", reloaded.failure());
        run.done();
    }
}
