package dev.forkshop.runtime.http;

import dev.forkshop.runtime.conformance.Recorded;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.net.Net;
import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a client hears and sends: as Node's {@code http-client.js}. */
@Timeout(60)
@ExtendWith(NothingLeftBehind.class)
class ClientTest {
    private static final Consumer<ClientRequest> END = ClientRequest::end;
    private static final UnaryOperator<RequestOptions> PLAIN = options -> options;
    private static final UnaryOperator<RequestOptions> POST = options -> options.method("POST");

    private final Map<String, List<String>> facts = new LinkedHashMap<>();

    @BeforeAll
    static void loadNetty() {
        HttpLab.loadNetty();
    }

    @Test
    void aClientHearsAndSendsWhatNodesDoes() {
        goodServers();
        badServers();
        givenUp();
        particular();
        nonsense();
        sentHeads();
        Recorded.of("http-client").assertSame(facts);
    }

    private void goodServers() {
        web("get", (q, r) -> r.end("hi"), PLAIN, END);
        web("post", (q, r) -> q.pipe(r), POST, q -> {
            q.write("ab");
            q.onResponse(r -> endAtFirstData(q, r));
        });
        web("head", (q, r) -> r.setHeader("content-length", 5).end(), options -> options.method("HEAD"), END);
        web("asked to close", (q, r) -> r.end("hi"), options -> options.header("Connection", "close"), END);
    }

    private static void endAtFirstData(ClientRequest q, IncomingMessage r) {
        boolean[] ended = new boolean[1];
        r.onData(data -> {
            if (!ended[0]) {
                ended[0] = true;
                EventLoop.current().setImmediate(() -> q.end("cd"));
            }
        });
    }

    private void badServers() {
        web("nobody listens there", (q, r) -> {}, options -> options.port(1), END);
        web("hang up", (q, r) -> q.socket().destroy(), PLAIN, END);
        web(
                "half an answer",
                (q, r) -> {
                    r.writeHead(200, Map.of("content-length", 10)).write("ab");
                    EventLoop.current().setTimeout(() -> q.socket().destroy(), 100);
                },
                PLAIN,
                END);
    }

    private void givenUp() {
        web("given up", (q, r) -> {}, PLAIN, q -> {
            q.onFinish(() -> EventLoop.current().setTimeout(q::destroy, 10));
            q.end();
        });
        web("given up at once", (q, r) -> {}, PLAIN, ClientRequest::destroy);
        web(
                "timeout",
                (q, r) -> {},
                options -> options.timeout(200),
                q -> q.onTimeout(q::destroy).end());
    }

    private void particular() {
        web(
                "continue",
                (q, r) -> {
                    q.resume();
                    r.end("k");
                },
                options -> options.method("POST").header("Expect", "100-continue"),
                q -> q.onContinue(() -> q.end("x")).flushHeaders());
        web("write after end", (q, r) -> r.end("k"), POST, q -> {
            q.end("a");
            q.write("b");
        });
    }

    private void nonsense() {
        raw("no HTTP", "garbage\r\n\r\n");
        raw("unknown version", "HTTP/9.9 200 OK\r\n\r\n");
        raw("large head", "HTTP/1.1 200 OK\r\nX: " + "y".repeat(20000) + "\r\n\r\n");
        raw("until it closes", "HTTP/1.1 200 OK\r\n\r\nall");
        raw("bad chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");
        raw("too short", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab");
        raw("nothing", "");
        raw("half a head", "HTTP/1.1 200");
    }

    private void sentHeads() {
        sent("get", PLAIN, END);
        sent("get with headers", options -> options.header("X-A", "1", "2").header("Foo", "b"), END);
        sent("delete", options -> options.method("DELETE"), END);
        sent("put without a body", options -> options.method("PUT"), END);
        sent("post at once", POST, q -> q.end("ab"));
        sent("post in pieces", POST, q -> {
            q.write("a");
            q.end("b");
        });
    }

    // ---- how a case runs

    private void web(
            String name, RequestListener listener, UnaryOperator<RequestOptions> options, Consumer<ClientRequest> act) {
        TestLoop.run(() -> {
            Server server = Http.createServer(listener);
            server.listen(0, () -> ask(name, server.port(), options, act, server::close));
        });
    }

    private void raw(String name, String reply) {
        TestLoop.run(() -> {
            dev.forkshop.runtime.net.Server server = Net.createServer(socket -> {
                socket.onError(error -> {});
                socket.onData(data -> socket.end(reply));
            });
            server.listen(0, () -> ask(name, server.address().port(), PLAIN, END, server::close));
        });
    }

    private void ask(
            String name, int port, UnaryOperator<RequestOptions> options, Consumer<ClientRequest> act, Runnable over) {
        Agent agent = Agent.keepingAlive();
        RequestOptions asked =
                options.apply(RequestOptions.defaults().port(port).agent(agent));
        List<String> events = new ArrayList<>();
        facts.put(name, events);
        ClientRequest request = Http.request(asked, response -> hear(events, response));
        hear(events, request);
        request.onClose(() -> EventLoop.current()
                .setTimeout(
                        () -> {
                            agent.close();
                            over.run();
                        },
                        20));
        act.accept(request);
    }

    private static void hear(List<String> events, ClientRequest request) {
        request.onSocket(socket -> events.add("socket")).onContinue(() -> events.add("continue"));
        request.onTimeout(() -> events.add("timeout"));
        request.onFinish(() -> events.add("finish")).onClose(() -> events.add("close"));
        request.onError(error ->
                events.add("error " + error.code() + " " + error.getMessage().replaceAll(":\\d+$", ":PORT")));
    }

    private static void hear(List<String> events, IncomingMessage response) {
        events.add("response " + response.statusCode());
        response.onData(data -> events.add("data " + data));
        response.onEnd(() -> events.add("res end"));
        response.onAborted(() -> events.add("res aborted"));
        response.onError(error -> events.add("res error " + error.code() + " " + error.getMessage()));
        response.onClose(() -> events.add("res close"));
    }

    private void sent(String name, UnaryOperator<RequestOptions> options, Consumer<ClientRequest> act) {
        TestLoop.run(() -> {
            Server server = Http.createServer((q, r) -> {
                facts.put(
                        "sent by " + name,
                        q.rawHeaders().stream()
                                .map(field -> field.replaceAll(":\\d+$", ":PORT"))
                                .toList());
                r.end();
            });
            server.listen(0, () -> {
                RequestOptions asked = options.apply(RequestOptions.defaults().port(server.port()));
                ClientRequest request = Http.request(asked, IncomingMessage::resume);
                request.onClose(server::close);
                act.accept(request);
            });
        });
    }
}
