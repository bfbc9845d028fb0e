import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.cluster.Cluster;
import dev.forkshop.runtime.cluster.SupervisorOptions;
import dev.forkshop.runtime.cluster.Worker;
import dev.forkshop.runtime.cluster.WorkerState;
import dev.forkshop.runtime.http.Http;
import java.util.List;
import java.util.Map;

/** Says which worker answers. Started by nobody's cluster it is its own primary, of two, and tells whom it has. */
class ClusterHello {
    public static void main(String[] arguments) {
        if (Cluster.isWorker()) {
            Http.createServer((request, response) -> response.end("worker " + Cluster.worker().id()))
                    .listen(Integer.parseInt(arguments[0]));
        } else {
            supervise();
        }
    }

    private static int port;

    private static void supervise() {
        Cluster.supervise(SupervisorOptions.defaults()).reloadOn("SIGUSR2");
        Cluster.onListening((worker, info) -> {
            port = info.port();
            tell();
        });
        Cluster.onExit((worker, code, signal) -> tell());
    }

    private static void tell() {
        List<Long> pids = Cluster.workers().values().stream()
                .filter(worker -> worker.state() == WorkerState.LISTENING)
                .map(Worker::pid)
                .toList();
        process.send(Map.of("port", port, "pids", pids));
    }
}
