import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.cluster.Cluster;
import dev.forkshop.runtime.cluster.ClusterSettings;

/** A cluster of two, of the module that is its argument; tells its port when both listen. */
class Clustered {
    private static int listening;

    public static void main(String[] arguments) {
        Cluster.setupPrimary(ClusterSettings.none().exec("./bench/rows/" + arguments[0] + ".java"));
        Cluster.onListening((worker, info) -> {
            if (++listening == 2) {
                console.log("{\"port\": " + info.port() + "}");
            }
        });
        Cluster.fork();
        Cluster.fork();
    }
}
