package dev.forkshop.workbench.command;

import dev.forkshop.runtime.cluster.Worker;
import dev.forkshop.workbench.session.Clusters;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** {@code cluster send}: sends a worker a message. What workers answer is told by facts. */
public final class ClusterSendCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("cluster send", Groups.SERVERS, "send a worker a message")
                .example("cluster send 1 '{\"cmd\":\"log\"}'", "its process.on('message') hears it")
                .example("cluster send all '\"stop\"'", "one message to each")
                .required("WORKER", "its number, its pid, or all", Usage.Values.OWN)
                .rest("JSON", "the message", Usage.Values.NONE)
                .usage();
    }

    @Override
    public List<String> candidates(String kind, Session session) {
        return ClusterArgument.candidates(session);
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        Clusters.Member cluster = ClusterArgument.up(session);
        Object message = JsonArgument.behind("cluster send", arguments, 1);
        String named = arguments.words().get(0);
        List<Worker> sent = onLoop(session, cluster, named, message);
        for (Worker worker : sent) {
            job.line(Line.of()
                    .text("  worker " + worker.id() + "  ")
                    .pid(worker.pid())
                    .text("  was sent it")
                    .line());
        }
        return Shell.OK;
    }

    private static List<Worker> onLoop(Session session, Clusters.Member cluster, String named, Object message)
            throws InterruptedException, ExecutionException {
        return session.loop()
                .submit(() -> {
                    List<Worker> workers = named.equals("all")
                            ? cluster.supervisor().workers()
                            : List.of(ClusterArgument.worker(cluster, named));
                    workers.forEach(worker -> worker.send(message));
                    return workers;
                })
                .get();
    }
}
