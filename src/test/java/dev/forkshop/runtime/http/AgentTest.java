package dev.forkshop.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.net.ListenOptions;
import dev.forkshop.runtime.net.Net;
import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@ExtendWith(NothingLeftBehind.class)
class AgentTest {
    private final List<String> seen = new ArrayList<>();

    @BeforeAll
    static void loadNetty() {
        HttpLab.loadNetty();
    }

    private static RequestOptions to(Server server, Agent agent) {
        return RequestOptions.defaults().port(server.port()).agent(agent);
    }

    @Test
    void requestsInTurnShareOneConnection() {
        TestLoop.run(() -> {
            Server server =
                    Http.createServer((q, r) -> r.end("connection " + q.socket().id()));
            server.listen(0, () -> inTurn(server, Agent.keepingAlive(), 3));
        });
        assertEquals(List.of("connection 1", "connection 1", "connection 1"), seen);
    }

    @Test
    void anAgentThatKeepsNothingOpensAConnectionForEach() {
        TestLoop.run(() -> {
            Server server =
                    Http.createServer((q, r) -> r.end("connection " + q.socket().id()));
            server.listen(0, () -> inTurn(server, Agent.closing(), 2));
        });
        assertEquals(List.of("connection 1", "connection 2"), seen);
    }

    private void inTurn(Server server, Agent agent, int times) {
        if (times == 0) {
            server.close();
            return;
        }
        Http.fetch(to(server, agent), new byte[0]).thenAccept(reply -> {
            seen.add(reply.text());
            inTurn(server, agent, times - 1);
        });
    }

    @Test
    void moreRequestsThanConnectionsWaitForAFreeOne() {
        TestLoop.run(() -> {
            Server server = Http.createServer((q, r) -> EventLoop.current()
                    .setTimeout(() -> r.end("connection " + q.socket().id()), 5));
            server.listen(0, () -> {
                Agent agent = Agent.keepingAlive(1);
                for (int i = 0; i < 3; i++) {
                    Http.fetch(to(server, agent), new byte[0]).thenAccept(reply -> {
                        seen.add(reply.text() + " of " + agent.sockets());
                        if (seen.size() == 3) {
                            server.close();
                        }
                    });
                }
            });
        });
        assertEquals(List.of("connection 1 of 1", "connection 1 of 1", "connection 1 of 1"), seen);
    }

    @Test
    void aRequestThatIsGivenUpWhileItWaitsLeavesTheRow() {
        TestLoop.run(() -> {
            Server server = Http.createServer((q, r) -> r.end(q.url()));
            server.listen(0, () -> {
                Agent agent = Agent.keepingAlive(1);
                Http.fetch(to(server, agent).path("/1"), new byte[0]).thenAccept(reply -> seen.add(reply.text()));
                ClientRequest second = Http.get(to(server, agent).path("/2"), r -> seen.add("never"));
                second.onError(error -> seen.add(error.code()));
                EventLoop.current().setImmediate(second::destroy);
                Http.fetch(to(server, agent).path("/3"), new byte[0]).thenAccept(reply -> {
                    seen.add(reply.text());
                    server.close();
                });
            });
        });
        assertEquals(List.of("/1", "/3", "ECONNRESET"), seen.stream().sorted().toList());
    }

    @Test
    void whatGoesWrongFailsTheFutureWithNodesCode() {
        TestLoop.run(() -> {
            failing(Http.fetch("http://127.0.0.1:1/"));
            failing(Http.fetch("http://nobody.invalid/"));
        });
        assertEquals(
                List.of("ECONNREFUSED", "ENOTFOUND"), seen.stream().sorted().toList());
    }

    private void failing(CompletableFuture<Fetched> outcome) {
        outcome.whenComplete((reply, error) -> seen.add(((NodeError) error).code()));
    }

    @Test
    void aServerMayListenAtAPath(@TempDir Path folder) {
        String path = folder.resolve("web.sock").toString();
        StringBuilder heard = new StringBuilder();
        TestLoop.run(() -> {
            Server server = Http.createServer((q, r) -> r.end(
                    "from " + q.socket().remoteAddress() + " " + q.socket().remotePort()));
            server.listen(ListenOptions.path(path))
                    .onListening(() -> Net.connect(path)
                            .onData(data -> heard.append(data))
                            .onClose(server::close)
                            .write(HttpLab.LAST));
        });
        assertEquals("from null 0", heard.substring(heard.indexOf("\r\n\r\n") + 4));
    }

    @Test
    void wrongRequestsAreRefusedWithNodesCodes() {
        List<String> urls = List.of("foo", "https://x/", "http://x/a b");
        urls.forEach(url -> seen.add(
                assertThrows(NodeError.class, () -> RequestOptions.of(url)).code()));
        RequestOptions some = RequestOptions.defaults();
        seen.add(assertThrows(NodeError.class, () -> some.method("a b")).code());
        seen.add(assertThrows(NodeError.class, () -> some.path("/a b")).code());
        seen.add(assertThrows(NodeError.class, () -> some.port(65536)).code());
        assertEquals(
                List.of(
                        "ERR_INVALID_URL",
                        "ERR_INVALID_PROTOCOL",
                        "ERR_INVALID_URL",
                        "ERR_INVALID_HTTP_TOKEN",
                        "ERR_UNESCAPED_CHARACTERS",
                        "ERR_SOCKET_BAD_PORT"),
                seen);
    }
}
