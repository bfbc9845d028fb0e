package dev.forkshop.runtime.http;

import static dev.forkshop.runtime.http.HttpLab.GET;
import static dev.forkshop.runtime.http.HttpLab.HOST;

import dev.forkshop.runtime.conformance.Recorded;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.net.Net;
import dev.forkshop.runtime.net.Socket;
import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a server's program hears, and what its mistakes throw: as Node's {@code http-events.js}. */
@Timeout(60)
@ExtendWith(NothingLeftBehind.class)
class ServerEventsTest {
    private static final String CLOSING = "GET / HTTP/1.1\r\nConnection: close\r\n" + HOST;
    private static final String HALF = "POST / HTTP/1.1\r\nContent-Length: 5\r\n" + HOST + "he";

    private final Map<String, List<String>> facts = new LinkedHashMap<>();
    private List<String> events;
    private Socket client;

    @BeforeAll
    static void loadNetty() {
        HttpLab.loadNetty();
    }

    @Test
    void eventsComeInTheOrderOfNode() {
        answered();
        endedTwice();
        clientGoes();
        mistakes();
        Recorded.of("http-events").assertSame(facts);
    }

    private void answered() {
        one("answered", CLOSING, (q, r) -> r.end("hi"));
        one("read and answered", CLOSING, (q, r) -> q.resume().onEnd(() -> r.end("hi")));
        one("in pieces", CLOSING, (q, r) -> {
            r.write("a");
            EventLoop.current().setTimeout(() -> r.end("b"), 10);
        });
    }

    private void endedTwice() {
        one("end twice", CLOSING, (q, r) -> {
            r.end("a");
            r.end();
        });
        one("end twice with text", CLOSING, (q, r) -> {
            r.end("a");
            r.end("b".getBytes(), this::callback);
        });
        one("write after end", CLOSING, (q, r) -> {
            r.end("a");
            events.add("write " + r.write("b".getBytes(), this::callback));
        });
    }

    private void clientGoes() {
        one("destroyed", GET, (q, r) -> r.destroy());
        one("client goes", GET, (q, r) -> {
            client.destroy();
            EventLoop.current().setTimeout(() -> writeIntoTheVoid(r), 30);
        });
        one("client goes in the middle", HALF, (q, r) -> {
            q.resume();
            client.destroy();
        });
        one("client goes after its body was read", CLOSING, (q, r) -> q.resume().onEnd(() -> client.destroy()));
    }

    private void writeIntoTheVoid(ServerResponse r) {
        events.add("write " + r.write("x".getBytes(), this::callback) + " destroyed " + r.destroyed());
        r.end("y");
        events.add("ended " + r.writableEnded());
    }

    private void mistakes() {
        mistake("header after the answer", r -> {
            r.end("a");
            r.setHeader("a", "b");
        });
        mistake("status 99", r -> r.writeHead(99));
        mistake("status 1000", r -> r.statusCode(1000).end());
        mistake("space in a name", r -> r.setHeader("a b", "x"));
        mistake("line break in a value", r -> r.setHeader("a", "x\r\ny"));
        mistake("euro in a value", r -> r.setHeader("a", "\u20ac"));
        mistake("no value", r -> r.setHeader("a", (String) null));
        mistake("two heads", r -> r.writeHead(200).writeHead(200));
        mistake("head after a piece", r -> {
            r.write("a");
            r.writeHead(200);
        });
        mistake("removed too late", r -> r.writeHead(200).removeHeader("a"));
        mistake("appended too late", r -> {
            r.flushHeaders();
            r.appendHeader("a", "b");
        });
        mistake("null", r -> r.write((String) null));
        mistake("line break in the words", r -> r.statusMessage("a\nb").end());
        mistake("space in a trailer", r -> r.addTrailers(Map.of("a b", "x")));
        mistake("too short", r -> {
            r.strictContentLength(true);
            r.setHeader("Content-Length", 5).end("hi");
        });
    }

    private void mistake(String name, Consumer<ServerResponse> made) {
        one("throws: " + name, GET, (q, r) -> made.accept(r));
    }

    private void callback(NodeError error) {
        events.add("callback " + error.code());
    }

    private void one(String name, String text, RequestListener listener) {
        events = new ArrayList<>();
        facts.put(name, events);
        TestLoop.run(() -> {
            Server server = Http.createServer((q, r) -> {
                hear(q, r);
                try {
                    listener.handle(q, r);
                } catch (NodeError thrown) {
                    events.add("threw " + thrown.code() + ": " + thrown.getMessage());
                    q.socket().destroy();
                }
            });
            server.listen(0, () -> {
                client = Net.connect(server.port()).onError(error -> {});
                client.onData(data -> {});
                client.onClose(server::close);
                client.write(text);
            });
        });
    }

    private void hear(IncomingMessage q, ServerResponse r) {
        List<String> seen = events;
        seen.add("request");
        q.onAborted(() -> seen.add("q aborted"));
        q.onError(error -> seen.add("q error " + error.code() + " " + error.getMessage()));
        // a listener for the end must not let the body flow, as in Node
        q.onEnd(() -> seen.add("q end")).onClose(() -> seen.add("q close"));
        r.onFinish(() -> seen.add("r finish")).onClose(() -> seen.add("r close"));
        r.onError(error -> seen.add("r error " + error.code()));
    }
}
