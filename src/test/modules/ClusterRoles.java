import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.cluster.Cluster;
import dev.forkshop.runtime.cluster.ThisWorker;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.http.Server;
import dev.forkshop.runtime.net.Net;
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
            case "listen" -> serve(number(arguments, 1), () -> {
                if (arguments.length > 2) {
                    serve(number(arguments, 1), () -> {});
                }
            });
            case "answer" -> answering().listen(number(arguments, 1));
            case "listenAndHold" -> Net.createServer(socket -> socket.write("hello")).listen(0);
            case "listenOnAll" -> answering().listen(0, "::");
            case "listenOnPath" -> answering().listen(arguments[1]);
            case "listenThenExit42" -> serve(0, () -> process.exit(42));
            case "listenThenDisconnect" -> serve(0, worker::disconnect);
            case "listenAgain" -> listenAgain();
            case "listenUnreferenced" -> listenUnreferenced();
            case "listenWithoutChannel" -> serve(0, () -> process.channel().unref());
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
        Map<String, Object> told = new LinkedHashMap<>();
        put(told, "mark", process.env("MARK"));
        put(told, "other", process.env("OTHER"));
        told.put("sent", worker.send("x"));
        told.put("cwd", cwd);
        told.put("args", more);
        process.send(told);
    }

    private static void put(Map<String, Object> told, String name, String value) {
        if (value != null) {
            told.put(name, value);
        }
    }

    private static void echo() {
        int[] both = new int[1];
        process.onMessage(message -> both[0]++);
        worker.onMessage(message -> setImmediate(() -> process.send(List.of(message.value(), both[0]))));
    }

    private static int number(String[] arguments, int place) {
        return Integer.parseInt(arguments[place]);
    }

    /** Answers each connection with the worker's number. */
    private static dev.forkshop.runtime.net.Server answering() {
        return Net.createServer(socket -> socket.end(String.valueOf(worker.id())));
    }

    private static Server serve(int port, Runnable listening) {
        Server server =
                Http.createServer((request, response) -> response.end(String.valueOf(worker.id())));
        server.onError(error -> {
            SystemError failed = (SystemError) error;
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("error", failed.code());
            told.put("syscall", failed.syscall());
            told.put("message", failed.getMessage().replaceAll(":\\d+$", ":PORT"));
            told.put("port", failed.port() > 0);
            process.send(told);
            worker.disconnect();
        });
        return server.listen(port, listening);
    }

    private static void listenAgain() {
        Server[] first = new Server[1];
        first[0] = serve(0, () -> first[0].close(closed -> serve(0, () -> process.send("again"))));
    }

    private static void listenUnreferenced() {
        Server[] server = new Server[1];
        server[0] = serve(0, () -> {
            server[0].ref();
            server[0].unref();
            process.channel().unref();
        });
    }

    private static void spin() {
        process.send("spinning");
        while (true) {}
    }
}
