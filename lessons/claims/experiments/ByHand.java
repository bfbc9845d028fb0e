import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.net.Handle;
import dev.forkshop.runtime.net.Net;
import dev.forkshop.runtime.net.Server;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Two forked children and one port: each asks for it by itself; then the parent gives both of them its own server. */
class ByHand {
    record Ask(int port) {}

    record Answer(int port, String error) {}

    private static final int CONNECTIONS = 40;

    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            process.onMessageWithHandle(ByHand::child);
        } else {
            measure();
        }
    }

    private static void child(Message message, Handle handle) {
        if (handle instanceof Server given) {
            given.onConnection(socket -> socket.end("" + process.pid()));
            process.send(new Answer(0, null));
        } else {
            Server own = Net.createServer();
            own.onError(error -> process.send(new Answer(0, error.code())));
            own.listen((int) message.integer("port"), "127.0.0.1");
            own.onListening(() -> process.send(new Answer(own.address().port(), null)));
        }
    }

    // ---- the parent

    private static void measure() {
        String self = process.argv().get(1);
        List<ChildProcess> children = List.of(fork(self, List.of("child")), fork(self, List.of("child")));
        ask(children.get(0), new Ask(0), null)
                .thenCompose(first -> ask(children.get(1), new Ask((int) first.integer("port")), null))
                .thenCompose(second -> {
                    tell("alone.second", second.get("error") == null ? "listens" : second.text("error"));
                    return give(children);
                })
                .thenCompose(ByHand::visitAll)
                .thenRun(() -> children.forEach(ChildProcess::kill));
    }

    private static CompletableFuture<Message> ask(ChildProcess child, Ask ask, Handle handle) {
        CompletableFuture<Message> answer = new CompletableFuture<>();
        child.onMessage(answer::complete);
        if (handle == null) {
            child.send(ask);
        } else {
            child.send(ask, handle);
        }
        return answer;
    }

    private static CompletableFuture<Integer> give(List<ChildProcess> children) {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Server server = Net.createServer().listen(0, "127.0.0.1");
        server.onListening(() -> ask(children.get(0), new Ask(0), server)
                .thenCompose(first -> ask(children.get(1), new Ask(0), server))
                .thenAccept(second -> {
                    port.complete(server.address().port());
                    server.close(); // here; both children go on to listen
                }));
        return port;
    }

    private static CompletableFuture<Void> visitAll(int port) {
        List<CompletableFuture<String>> visits =
                Stream.generate(() -> visit(port)).limit(CONNECTIONS).toList();
        return CompletableFuture.allOf(visits.toArray(CompletableFuture[]::new)).thenRun(() -> {
            List<String> answers = visits.stream()
                    .map(CompletableFuture::join)
                    .filter(who -> !who.isEmpty())
                    .toList();
            tell("given.answered", answers.size());
            tell("given.children", answers.stream().distinct().count());
        });
    }

    private static CompletableFuture<String> visit(int port) {
        CompletableFuture<String> seen = new CompletableFuture<>();
        StringBuilder who = new StringBuilder();
        Net.connect(port, "127.0.0.1")
                .onData(who::append)
                .onError(error -> {}) // close follows
                .onClose(() -> seen.complete(who.toString()));
        return seen;
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
