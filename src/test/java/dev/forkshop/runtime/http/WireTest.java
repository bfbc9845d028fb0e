package dev.forkshop.runtime.http;

import static dev.forkshop.runtime.http.HttpLab.GET;
import static dev.forkshop.runtime.http.HttpLab.HOST;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.conformance.Recorded;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.net.Socket;
import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes over the wire for each way to answer: byte for byte what Node's {@code http-wire.js} sends. */
@Timeout(60)
@ExtendWith(NothingLeftBehind.class)
class WireTest {
    private static final String POST = "POST / HTTP/1.1\r\n";

    private final Map<String, String> replies = new LinkedHashMap<>();

    @BeforeAll
    static void loadNetty() {
        HttpLab.loadNetty();
    }

    @Test
    void theWireHasWhatNodeWrites() {
        bodies();
        oldClients();
        bodiless();
        expectations();
        connections();
        heads();
        pieces();
        nonsense();
        Recorded.of("http-wire").assertSame(replies);
    }

    @Test
    void aMessageThatComesInAnyPiecesIsTheSame() {
        String text = POST + "Transfer-Encoding: chunked\r\n" + HOST + "5\r\nhello\r\n0\r\nX-T: 1\r\n\r\n" + GET;
        for (int size = 1; size < 12; size++) {
            int pieces = size;
            String reply = HttpLab.reply(text, pieces, (q, r) -> q.text().thenAccept(r::end));
            assertEquals(2, reply.split("HTTP/1.1 200 OK", -1).length - 1, "in pieces of " + size);
            assertTrue(reply.contains("Content-Length: 5\r\n\r\nhello"), reply);
        }
    }

    @Test
    void aConnectionGoesOnWhereARequestComesThatIsNoSimpleOne() {
        String text = GET + POST + "Content-Length: 5\r\n" + HOST + "hello" + GET + GET;
        for (int size : new int[] {GET.length(), GET.length() + 7, text.length()}) {
            String reply = HttpLab.reply(text, size, (q, r) -> q.text().thenAccept(body -> r.end(q.method() + body)));
            String bodies = reply.replaceAll("(?s)HTTP/1.1 200 OK.*?\r\n\r\n", "");
            assertEquals("GETPOSThelloGETGET", bodies, "in pieces of " + size);
        }
    }

    @Test
    void answersThatTheSystemDoesNotTakeAtOnceComeWhole() {
        byte[] body = new byte[60_000];
        int requests = 200;
        long[] heard = new long[1];
        TestLoop.run(() -> {
            Server server = Http.createServer((q, r) -> r.end(body));
            server.listen(0, () -> {
                Socket client = HttpLab.say(server.port(), GET.repeat(requests) + HttpLab.LAST, new StringBuilder());
                client.onData(data -> heard[0] += data.bytes().length).onClose(server::close);
                client.pause();
                server.onRequest((q, r) -> client.resume());
            });
        });
        assertTrue(heard[0] > (long) (requests + 1) * body.length, "only " + heard[0]);
    }

    private void tell(String name, String text, RequestListener listener) {
        replies.put(name, HttpLab.reply(text, listener));
    }

    private void bodies() {
        tell("end with text", GET, (q, r) -> r.end("hi"));
        tell("write, then end", GET, (q, r) -> {
            r.write("a");
            r.end("b");
        });
        tell("end with nothing", GET, (q, r) -> r.end());
        tell("empty write", GET, (q, r) -> {
            r.write("");
            r.end();
        });
        tell("body that nobody reads", POST + "Content-Length: 5\r\n" + HOST + "hello" + GET, (q, r) -> r.end("x"));
        tell("body sent back", POST + "Content-Length: 5\r\n" + HOST + "hello", (q, r) -> q.pipe(r));
    }

    private void oldClients() {
        String old = "GET / HTTP/1.0\r\n";
        tell("HTTP/1.0", old + "\r\n", (q, r) -> r.end("x"));
        tell("HTTP/1.0 keep-alive", old + "Connection: keep-alive\r\n\r\n", (q, r) -> r.end("x"));
        tell("HTTP/1.0 in pieces", old + "\r\n", (q, r) -> {
            r.write("x");
            r.end("y");
        });
        tell("HTTP/1.0 with a length", old + "Connection: keep-alive\r\n\r\n", (q, r) -> {
            r.setHeader("Content-Length", 1);
            r.end("x");
        });
    }

    private void bodiless() {
        String head = "HEAD / HTTP/1.1\r\n" + HOST;
        tell("HEAD", head, (q, r) -> r.end("hello"));
        tell("HEAD in pieces", head, (q, r) -> {
            r.write("hello");
            r.end("x");
        });
        tell("HEAD with a length", head, (q, r) -> {
            r.setHeader("Content-Length", 5);
            r.end();
        });
        tell("204", GET, (q, r) -> r.statusCode(204).end("hello"));
        tell("304", GET, (q, r) -> r.statusCode(304).end("hello"));
        tell("205", GET, (q, r) -> r.statusCode(205).end("x"));
    }

    private void expectations() {
        tell("expect 100-continue", POST + "Expect: 100-continue\r\nContent-Length: 2\r\n" + HOST + "ab", (q, r) -> {
            q.resume();
            r.end("x");
        });
        tell(
                "expect something else",
                POST + "Expect: foo\r\nContent-Length: 2\r\n" + HOST + "ab",
                (q, r) -> r.end("x"));
        tell("continue by hand", GET, (q, r) -> {
            r.writeContinue();
            r.writeProcessing();
            r.end("x");
        });
    }

    private void connections() {
        String three = "GET /1 HTTP/1.1\r\n" + HOST + "GET /2 HTTP/1.1\r\n" + HOST + "GET /3 HTTP/1.1\r\n" + HOST;
        tell(
                "pipelined",
                three,
                (q, r) -> EventLoop.current()
                        .setTimeout(() -> r.end(q.url()), q.url().equals("/1") ? 30 : 1));
        tell("asked to close", "GET / HTTP/1.1\r\nConnection: close\r\n" + HOST, (q, r) -> r.end("x"));
        tell("answers close", GET, (q, r) -> r.setHeader("Connection", "close").end("x"));
        tell("no host", "GET / HTTP/1.1\r\n\r\n", (q, r) -> r.end("x"));
    }

    private void heads() {
        tell("head with words", GET, (q, r) -> {
            r.setHeader("A", "1");
            Map<String, String> more = new LinkedHashMap<>();
            more.put("a", "2");
            more.put("B", "3");
            r.writeHead(201, "Made", more).end();
        });
        tell("unknown status", GET, (q, r) -> r.writeHead(299).end());
        tell(
                "several values",
                GET,
                (q, r) -> r.setHeader("Set-Cookie", List.of("a=1", "b=2")).end());
        tell("appended values", GET, (q, r) -> {
            r.appendHeader("X", "1");
            r.appendHeader("X", "2");
            r.end();
        });
        tell("no date", GET, (q, r) -> r.sendDate(false).end());
        tell("latin text", GET, (q, r) -> r.setHeader("X", "\u00e9").end("\u00e9"));
    }

    private void pieces() {
        tell("length set, in pieces", GET, (q, r) -> {
            r.writeHead(200, Map.of("Content-Length", 2));
            r.write("a");
            r.end("b");
        });
        tell(
                "chunked by hand",
                GET,
                (q, r) -> r.setHeader("Transfer-Encoding", "chunked").end("hey"));
        tell("head first", GET, (q, r) -> {
            r.flushHeaders();
            r.end("x");
        });
        tell(
                "trailers come",
                POST + "Transfer-Encoding: chunked\r\n" + HOST + "2\r\nab\r\n0\r\nX-T: 1\r\n\r\n",
                (q, r) -> q.resume().onEnd(() -> r.end(q.trailers().get("x-t"))));
        tell("trailers go", GET, (q, r) -> {
            r.setHeader("Trailer", "X-T").write("a");
            r.addTrailers(Map.of("X-T", "1"));
            r.end();
        });
    }

    private void nonsense() {
        refused("no HTTP", "garbage\r\n\r\n");
        refused("unknown method", "FOO / HTTP/1.1\r\n" + HOST);
        refused("unknown version", "GET / HTTP/9.9\r\n" + HOST);
        refused("two kinds of length", POST + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n" + HOST);
        refused("length that is no number", POST + "Content-Length: x\r\n" + HOST);
        refused("two lengths", POST + "Content-Length: 1\r\nContent-Length: 2\r\n" + HOST);
        refused("header without colon", "GET / HTTP/1.1\r\nFoo Bar\r\n" + HOST);
        refused("space before colon", "GET / HTTP/1.1\r\nFoo : x\r\n" + HOST);
        refused("zero in a value", "GET / HTTP/1.1\r\nFoo: a\0b\r\n" + HOST);
        refused("large header", "GET / HTTP/1.1\r\nFoo: " + "x".repeat(17000) + "\r\n" + HOST);
        refused("long URL", "GET /" + "x".repeat(17000) + " HTTP/1.1\r\n" + HOST);
        tell(
                "bad chunk",
                POST + "Transfer-Encoding: chunked\r\n" + HOST + "zz\r\n",
                (q, r) -> q.resume().onEnd(() -> r.end("x")));
    }

    private void refused(String name, String text) {
        tell(name, text, (q, r) -> r.end("x"));
    }
}
