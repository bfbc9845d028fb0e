import static dev.forkshop.runtime.childprocess.ChildProcesses.*;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.cluster.Cluster;
import dev.forkshop.runtime.cluster.ClusterSettings;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.runtime.workerthreads.WorkerOptions;
import java.util.List;
import java.util.Map;

/** Who is a process and who is a thread: a program, a fork, a worker of a cluster and a worker thread tell their pid. */
class Mechanisms {
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            process.send(process.pid(), error -> leave());
        } else {
            all(process.argv().get(1), List.of("child"));
        }
    }

    private static void all(String self, List<String> child) {
        spawn("sh", List.of("-c", "echo $$")).stdout().onData(pid -> tell("spawn", pid));
        fork(self, child).onMessage(pid -> tell("fork", pid));
        Cluster.setupPrimary(ClusterSettings.none().exec(self).args(child));
        Cluster.fork().onMessage(pid -> tell("cluster", pid));
        new Worker(self, WorkerOptions.defaults().argv(child)).onMessage(pid -> tell("worker", pid));
    }

    private static void leave() {
        if (process.connected()) {
            process.disconnect();
        }
    }

    private static void tell(String subject, Object pid) {
        String whose = pid.toString().trim().equals(String.valueOf(process.pid())) ? "ours" : "own";
        console.log(Json.stringify(Map.of(subject + ".process", whose)));
    }
}
