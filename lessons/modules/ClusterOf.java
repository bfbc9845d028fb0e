import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.cluster.Cluster;
import dev.forkshop.runtime.cluster.ClusterSettings;

/** Runs another module as a cluster: ClusterOf Hello 4 forks four workers, which share one port. */
class ClusterOf {
    record Listens(int worker, int port) {}

    public static void main(String[] arguments) {
        int workers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
        Cluster.setupPrimary(ClusterSettings.none().exec(arguments[0]));
        Cluster.onListening((worker, info) -> tell(worker.id(), info.port()));
        for (int i = 0; i < workers; i++) {
            Cluster.fork();
        }
    }

    private static void tell(int worker, int port) {
        if (process.isForked()) {
            process.send(new Listens(worker, port));
        } else {
            console.log("worker " + worker + " listens at port " + port);
        }
    }
}
