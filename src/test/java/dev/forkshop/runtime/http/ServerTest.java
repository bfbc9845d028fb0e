package dev.forkshop.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.FactBudget;
import dev.forkshop.runtime.journal.HttpFact;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.net.Socket;
import dev.forkshop.runtime.transport.Transport;
import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@Timeout(60)
@ExtendWith(NothingLeftBehind.class)
class ServerTest {
    private final List<String> seen = new ArrayList<>();
    private Server server;

    @BeforeAll
    static void loadNetty() {
        HttpLab.loadNetty();
    }

    private static String url(Server server) {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    @Test
    void theDefaultsAreThoseOfNode() {
        assertEquals(new ServerOptions(60_000, 300_000, 5_000, 30_000, 16_384, 0, 0), ServerOptions.defaults());
        assertEquals(35, Http.METHODS.size());
        assertEquals("I'm a Teapot", Http.STATUS_CODES.get(418));
    }

    @Test
    void aPortThatIsTakenIsAnEventWithNodesWords() {
        TestLoop.run(() -> {
            Server first = Http.createServer();
            first.listen(
                    0,
                    () -> Http.createServer()
                            .onError(error -> {
                                seen.add(error.getMessage().replaceAll("\\d+$", "PORT"));
                                first.close();
                            })
                            .listen(first.port()));
        });
        assertEquals(List.of("listen EADDRINUSE: address already in use 127.0.0.1:PORT"), seen);
    }

    @Test
    void whoListensTwiceOrClosesWhatDoesNotListenIsTold() {
        TestLoop.run(() -> {
            Server server = Http.createServer().listen(0);
            seen.add(assertThrows(NodeError.class, () -> server.listen(0)).code());
            server.close();
            server.close(error -> seen.add(error.code()));
        });
        assertEquals(List.of("ERR_SERVER_ALREADY_LISTEN", "ERR_SERVER_NOT_RUNNING"), seen);
    }

    @Test
    void closingClosesIdleConnectionsAndWaitsForTheOthers() {
        Supplier<Server> made = () -> Http.createServer((q, r) -> {
            if (q.url().equals("/slow")) {
                server.close();
                EventLoop.current()
                        .setTimeout(() -> r.setHeader("Connection", "close").end("slow"), 20);
            } else {
                r.end("quick");
            }
        });
        serve(
                made,
                port -> Http.fetch(url(server)).thenRun(() -> {
                    server.onClose(() -> seen.add("closed"));
                    Http.get(url(server) + "slow", r -> r.resume().onEnd(() -> seen.add("answered")));
                }));
        assertEquals(List.of("answered", "closed"), seen);
    }

    @Test
    void whileItDrainsEveryAnswerIsTheLastOfItsConnection() {
        Supplier<Server> made = () -> Http.createServer((q, r) -> r.end("x"));
        serve(
                made,
                port -> Http.fetch(url(server)).thenAccept(before -> {
                    seen.add(before.headers().get("connection"));
                    server.drain();
                    Http.fetch(url(server)).thenAccept(after -> {
                        seen.add(after.headers().get("connection"));
                        server.close();
                    });
                }));
        assertEquals(List.of("keep-alive", "close"), seen);
    }

    @Test
    void aServerServesConnectionsThatOthersHaveAccepted() {
        TestLoop.run(() -> {
            Server server = Http.createServer(
                    (q, r) -> r.setHeader("Connection", "close").end("adopted"));
            var door = Transport.of(EventLoop.current()).listen(new InetSocketAddress("127.0.0.1", 0), 511, false);
            door.accept(socket -> {
                server.adopt(socket);
                door.close();
            });
            Http.fetch("http://127.0.0.1:" + door.address().port()).thenAccept(reply -> seen.add(reply.text()));
        });
        assertEquals(List.of("adopted"), seen);
    }

    @Test
    void moreConnectionsThanAllowedAreClosed() {
        Supplier<Server> made = () -> Http.createServer((q, r) -> r.end("x")).maxConnections(1);
        serve(made, port -> {
            Socket first = HttpLab.say(port, HttpLab.GET, new StringBuilder());
            first.onData(
                    data -> HttpLab.say(port, HttpLab.GET, new StringBuilder()).onClose(() -> {
                        seen.add("second closed");
                        first.destroy();
                        server.close();
                    }));
        });
        assertEquals(List.of("second closed"), seen);
    }

    @Test
    void aConnectionIsClosedAfterSoManyRequests() {
        ServerOptions two = ServerOptions.defaults().maxRequestsPerSocket(2);
        Supplier<Server> made = () -> Http.createServer(two, (q, r) -> r.end("x"));
        StringBuilder heard = new StringBuilder();
        serve(made, port -> HttpLab.say(port, HttpLab.GET.repeat(2), heard).onClose(server::close));
        assertTrue(heard.toString().contains("Keep-Alive: timeout=5, max=2\r\n"), heard.toString());
        assertTrue(heard.toString().contains("Connection: close\r\n"), heard.toString());
    }

    @Test
    void whatAListenerThrowsIsUncaught() {
        Throwable thrown = assertThrows(
                IllegalStateException.class,
                () -> TestLoop.run(() -> {
                    Server server = Http.createServer((q, r) -> {
                        throw new IllegalStateException("by the handler");
                    });
                    server.listen(0, () -> Http.get(url(server), r -> {}).onError(error -> {}));
                }));
        assertEquals("by the handler", thrown.getMessage());
    }

    @Test
    void aListenerForClientErrorsAnswersByItself() {
        Supplier<Server> made = () -> Http.createServer().onClientError((error, socket) -> {
            seen.add(error.code());
            socket.end("HTTP/1.1 400 Mine\r\n\r\n");
        });
        StringBuilder heard = new StringBuilder();
        serve(made, port -> HttpLab.say(port, "nonsense\r\n\r\n", heard).onClose(server::close));
        assertEquals(List.of("HPE_INVALID_METHOD"), seen);
        assertEquals("HTTP/1.1 400 Mine\r\n\r\n", heard.toString());
    }

    @Test
    void aProgramMayDecideWhatToExpect() {
        Supplier<Server> made = () -> Http.createServer((q, r) -> r.end("never"))
                .onCheckContinue((q, r) -> r.writeHead(401).end());
        StringBuilder heard = new StringBuilder();
        String asks = "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\n\r\n";
        serve(made, port -> HttpLab.say(port, asks, heard).onClose(server::close));
        assertTrue(heard.toString().startsWith("HTTP/1.1 401 Unauthorized"), heard.toString());
    }

    @Test
    void factsTellOfServersConnectionsAndRequests() {
        Supplier<Server> made = () -> Http.createServer((q, r) -> r.end("hello"));
        Journal journal = serve(made, port -> Http.fetch(url(server)).thenRun(server::close));
        assertEquals(
                List.of(
                        "Listening",
                        "Asked",
                        "Connected",
                        "Requested",
                        "Answered",
                        "Replied",
                        "Disconnected",
                        "Closed"),
                facts(journal).stream().map(f -> f.getClass().getSimpleName()).toList());
        HttpFact.Answered answered = (HttpFact.Answered) facts(journal).get(4);
        assertEquals(
                List.of("GET", "/", 200, 5L),
                List.of(answered.method(), answered.url(), answered.status(), answered.bytes()));
    }

    @Test
    void manyRequestsAreToldInSums() {
        Supplier<Server> made = () -> Http.createServer((q, r) -> r.end("x"));
        StringBuilder heard = new StringBuilder();
        Journal journal = serve(
                made,
                port -> HttpLab.say(port, HttpLab.GET.repeat(999) + HttpLab.LAST, heard)
                        .onClose(server::close));
        long single = facts(journal).stream()
                .filter(HttpFact.Answered.class::isInstance)
                .count();
        long summed = facts(journal).stream()
                .filter(HttpFact.Summed.class::isInstance)
                .mapToLong(fact -> ((HttpFact.Summed) fact).requests())
                .sum();
        assertEquals(1000, single + summed);
        assertTrue(single >= FactBudget.PER_SECOND && summed > 0, single + " told, " + summed + " summed");
        assertEquals(1000, server.figures().requests());
        assertEquals(0, server.figures().inFlight());
    }

    @Test
    void aLoopThatEndsTellsTheEndsOfWhatItsServersBegan() {
        Journal journal = TestLoop.run(() -> {
            Server server = Http.createServer((q, r) -> EventLoop.current().stop());
            server.listen(0, () -> Http.get(url(server), r -> {}).onError(error -> {}));
        });
        assertTrue(facts(journal).stream().anyMatch(HttpFact.Unanswered.class::isInstance));
        assertTrue(facts(journal).stream().anyMatch(HttpFact.Closed.class::isInstance));
    }

    private static List<HttpFact> facts(Journal journal) {
        return journal.since(0).stream()
                .map(Entry::fact)
                .filter(HttpFact.class::isInstance)
                .map(HttpFact.class::cast)
                .toList();
    }

    private Journal serve(Supplier<Server> made, IntConsumer listening) {
        return TestLoop.run(() -> {
            server = made.get();
            server.listen(0, () -> listening.accept(server.port()));
        });
    }
}
