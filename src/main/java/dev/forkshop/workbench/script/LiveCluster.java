package dev.forkshop.workbench.script;

import dev.forkshop.runtime.cluster.Reloaded;
import dev.forkshop.runtime.cluster.Supervisor;
import dev.forkshop.runtime.cluster.Worker;
import dev.forkshop.runtime.cluster.WorkerFigures;
import dev.forkshop.workbench.session.Clusters;
import dev.forkshop.workbench.session.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The cluster that {@code cluster up} started, as an object. Loop thread only; all but two throw where none is up. */
public final class LiveCluster {
    private final Session session;

    LiveCluster(Session session) {
        this.session = session;
    }

    public boolean isUp() {
        return session.clusters().up().isPresent();
    }

    /** Its workers; none where no cluster is up. */
    public List<Worker> workers() {
        return session.clusters()
                .up()
                .map(Clusters.Member::supervisor)
                .map(Supervisor::workers)
                .orElse(List.of());
    }

    /** The worker with this number. */
    public Worker worker(int number) {
        return workers().stream()
                .filter(worker -> worker.id() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no worker " + number));
    }

    /** Completes when so many listen. */
    public CompletableFuture<Void> scale(int workers) {
        return supervisor().scale(workers);
    }

    /** Completes when each worker has a successor that listens. */
    public CompletableFuture<Reloaded> reload() {
        return supervisor().reload("live Java");
    }

    public CompletableFuture<List<WorkerFigures>> figures() {
        return supervisor().figures();
    }

    /** Who keeps the workers up. */
    public Supervisor supervisor() {
        return session.clusters()
                .up()
                .map(Clusters.Member::supervisor)
                .orElseThrow(() -> new IllegalStateException("no cluster is up: cluster up Hello starts one"));
    }

    @Override
    public String toString() {
        return isUp() ? "cluster of " + workers() : "cluster, not up";
    }
}
