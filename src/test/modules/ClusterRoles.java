import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.cluster.Cluster;
import dev.forkshop.runtime.cluster.ThisWorker;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What workers of tests do: the first argument says which. The same as {@code src/test/node/_cluster.js}. */
class ClusterRoles {
    private static final ThisWorker worker = Cluster.worker();

    public static void main(String[] arguments) {
        switch (arguments[0]) {
            case "nothing" -> {}
            case "exit42" -> process.exit(42);
            case "tell" -> tell();
            case "environment" -> environment(Arrays.asList(arguments).subList(1, arguments.length));
            case "echo" -> echo();
            case "disconnect" -> process.send(List.of(worker.isConnected(), worker.disconnect() == worker));
            case "kill" -> worker.kill();
            case "killTwice" -> {
                worker.kill();
                worker.onDisconnect(worker::kill);
            }
            case "linger42" -> process.onDisconnect(() -> setTimeout(() -> process.exit(42), 10));
            case "spin" -> spin();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void tell() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("isDead", worker.isDead());
        told.put("connected", worker.isConnected());
        told.put("id", worker.id());
        told.put("primary", Cluster.isPrimary());
        told.put("unique", process.env("NODE_UNIQUE_ID"));
        process.send(told);
    }

    private static void environment(List<String> more) {
        String cwd = java.nio.file.Path.of(process.cwd()).getFileName().toString();
        process.send(Map.of(
                "mark", process.env("MARK"), "other", process.env("OTHER"), "sent", worker.send("x"), "cwd", cwd,
                "args", more));
    }

    private static void echo() {
        int[] both = new int[1];
        process.onMessage(message -> both[0]++);
        worker.onMessage(message -> setImmediate(() -> process.send(List.of(message.value(), both[0]))));
    }

    private static void spin() {
        process.send("spinning");
        while (true) {}
    }
}
