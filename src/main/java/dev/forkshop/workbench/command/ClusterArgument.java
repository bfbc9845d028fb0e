package dev.forkshop.workbench.command;

import dev.forkshop.runtime.cluster.Worker;
import dev.forkshop.runtime.cluster.WorkerFigures;
import dev.forkshop.workbench.session.Clusters;
import dev.forkshop.workbench.session.Session;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** The cluster that is up, and its workers as they are named on a line. */
final class ClusterArgument {
    private ClusterArgument() {}

    /** The cluster; a {@link UsageError} where there is none. */
    static Clusters.Member up(Session session) {
        return session.clusters()
                .up()
                .orElseThrow(() -> new UsageError("no cluster is up", "cluster up Hello --workers 2 starts one"));
    }

    /** The worker of this number, or with this pid. On the loop. */
    static Worker worker(Clusters.Member cluster, String named) {
        List<Worker> workers = cluster.supervisor().workers();
        return workers.stream()
                .filter(worker ->
                        named.equals(String.valueOf(worker.id())) || named.equals(String.valueOf(worker.pid())))
                .findFirst()
                .orElseThrow(
                        () -> new UsageError("no worker of the cluster is " + named, "there are " + names(workers)));
    }

    /** What its workers say of themselves now. */
    static List<WorkerFigures> figures(Clusters.Member cluster, Session session)
            throws InterruptedException, ExecutionException {
        return session.loop()
                .submit(() -> cluster.supervisor().figures())
                .thenCompose(asked -> asked)
                .get();
    }

    private static String names(List<Worker> workers) {
        return workers.isEmpty()
                ? "none"
                : String.join(
                        ", ",
                        workers.stream()
                                .map(worker -> String.valueOf(worker.id()))
                                .toList());
    }

    /** The numbers of the workers, for completion; none while the loop stands still. */
    static List<String> candidates(Session session) {
        if (session.clusters().up().isEmpty() || session.loop().busySince() != 0) {
            return List.of();
        }
        try {
            return session.loop()
                    .submit(() -> session.clusters().up().stream()
                            .flatMap(cluster -> cluster.supervisor().workers().stream())
                            .map(worker -> String.valueOf(worker.id()))
                            .toList())
                    .get();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException ending) { // it goes just now
            return List.of();
        }
    }
}
