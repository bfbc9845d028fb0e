import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.runtime.workerthreads.WorkerOptions;
import java.util.List;
import java.util.Map;

/**
 * One program, whose first line asks for a flag of the module: is this the primary? By its name of today, by its old name,
 * and by a name that nobody knows. In JavaScript a name that nobody knows is undefined, which is no; here it does not compile.
 */
class Flags {
    private static final String PROGRAM = """
            import dev.forkshop.runtime.cluster.Cluster;
            import dev.forkshop.runtime.workerthreads.WorkerThreads;
            class Program {
                public static void main(String[] arguments) {
                    WorkerThreads.parentPort().postMessage(Cluster.FLAG() ? "cluster" : "alone");
                }
            }
            """;

    public static void main(String[] arguments) {
        for (String flag : List.of("isPrimary", "isMaster", "isLeader")) {
            Worker worker = new Worker(
                    PROGRAM.replace("FLAG", flag), WorkerOptions.defaults().source());
            worker.onMessage(branch -> tell(flag, branch.value()));
            worker.onError(error -> tell(flag, "refused"));
        }
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
