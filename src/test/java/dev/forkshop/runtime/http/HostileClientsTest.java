package dev.forkshop.runtime.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.net.Net;
import dev.forkshop.runtime.net.Socket;
import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that are silent, slow, wrong, greedy or many: each gets an error or is cut, and the others are served. */
@Timeout(60)
@ExtendWith(NothingLeftBehind.class)
class HostileClientsTest {
    private static final ServerOptions QUICK = ServerOptions.defaults()
            .headersTimeout(300)
            .requestTimeout(600)
            .keepAliveTimeout(5000)
            .connectionsCheckingInterval(20);

    private final List<String> seen = new ArrayList<>();
    private Server server;

    @BeforeAll
    static void loadNetty() {
        HttpLab.loadNetty();
    }

    @Test
    void aSilentClientIsToldThatItsTimeIsOver() {
        assertEquals("HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n", replyTo(QUICK, ""));
    }

    @Test
    void aClientThatNeverEndsItsHeadIsToldSo() {
        assertTrue(replyTo(QUICK, "GET / HTTP/1.1\r\nHost: x\r\nCon").startsWith("HTTP/1.1 408 "));
    }

    @Test
    void aClientThatNeverEndsItsBodyIsToldSo() {
        String half = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\na";
        assertTrue(replyTo(QUICK, half).startsWith("HTTP/1.1 408 "));
        assertEquals(List.of("aborted", "ECONNRESET"), seen);
    }

    @Test
    void aSecondHeadThatDripsInIsCutToo() {
        Supplier<Server> made = () -> Http.createServer(QUICK.keepAliveTimeout(100), (q, r) -> r.end("first"));
        StringBuilder heard = new StringBuilder();
        serve(made, port -> {
            Socket client = HttpLab.say(port, HttpLab.GET, heard).onClose(server::close);
            boolean[] said = new boolean[1];
            client.onData(data -> {
                if (!said[0]) {
                    said[0] = true;
                    client.write("GET /");
                }
            });
        });
        assertTrue(heard.toString().contains("first"));
        assertTrue(heard.toString().contains("408 Request Timeout"), heard.toString());
    }

    @Test
    void aConnectionThatWaitsTooLongForItsNextRequestIsClosed() {
        Supplier<Server> made = () -> Http.createServer(QUICK.keepAliveTimeout(30), (q, r) -> r.end("x"));
        serve(made, port -> HttpLab.say(port, HttpLab.GET, new StringBuilder()).onClose(server::close));
        assertEquals(1, server.figures().requests());
    }

    @Test
    void aHeadOfTenMebibytesIsRefusedAndTheClientCanReadWhy() {
        String head = "GET / HTTP/1.1\r\nHost: x\r\nBig: " + "x".repeat(10 * 1024 * 1024) + "\r\n\r\n";
        assertTrue(replyTo(ServerOptions.defaults(), head).startsWith("HTTP/1.1 431 "));
    }

    @Test
    void aBodyThatAnnouncesTooMuchIsRefusedBeforeTheProgramIsAsked() {
        String post = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(1000000);
        String reply = replyTo(ServerOptions.defaults().maxBodySize(1000), post);
        assertTrue(reply.startsWith("HTTP/1.1 413 Payload Too Large\r\nConnection: close"), reply);
        assertEquals(List.of(), seen);
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefused() {
        String chunk = "ffff\r\n" + "x".repeat(0xffff) + "\r\n";
        String post = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(20);
        String reply = replyTo(ServerOptions.defaults().maxBodySize(100_000), post);
        assertTrue(reply.startsWith("HTTP/1.1 413 "), reply);
    }

    @Test
    void aProgramThatCollectsBodiesKeepsOnlyAsManyBytesAsItWants() {
        List<String> codes = new ArrayList<>();
        Supplier<Server> made = () -> Http.createServer((q, r) -> q.bytes(1000).whenComplete((all, error) -> {
            codes.add(((NodeError) error).code());
            r.end("too late to say this");
        }));
        StringBuilder heard = new StringBuilder();
        String post = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n" + "x".repeat(200000);
        serve(made, port -> HttpLab.say(port, post, heard).onClose(server::close));
        assertEquals(List.of("ERR_HTTP_BODY_TOO_LARGE"), codes);
        assertTrue(heard.toString().startsWith("HTTP/1.1 413 "), heard.toString());
    }

    @Test
    void othersAreServedWhileSomeAreSilentSlowOrWrong() {
        Supplier<Server> made = () -> Http.createServer((q, r) -> r.end("hi"));
        serve(made, port -> {
            List<Socket> bad = List.of(
                    HttpLab.say(port, "", new StringBuilder()),
                    HttpLab.say(port, "GET / HT", new StringBuilder()),
                    HttpLab.say(port, "nonsense\r\n\r\n", new StringBuilder()));
            fetchInTurn(port, 20, () -> {
                bad.forEach(Socket::destroy);
                server.close();
            });
        });
        assertEquals(20, seen.size());
    }

    @Test
    void twoThousandIdleConnectionsDoNotKeepOthersFromBeingServed() {
        Supplier<Server> made = () -> Http.createServer((q, r) -> r.end("hi"));
        serve(
                made,
                port -> crowd(
                        port,
                        2000,
                        crowd -> fetchInTurn(port, 20, () -> {
                            seen.add("open " + server.figures().open());
                            crowd.forEach(Socket::destroy);
                            server.close();
                        })));
        assertEquals(21, seen.size());
        assertEquals("open 2001", seen.get(20));
    }

    @Test
    void aSlowReaderIsNotGivenMoreThanItTakes() {
        byte[] piece = new byte[64 * 1024];
        Supplier<Server> made = () -> Http.createServer((q, r) -> {
            int[] left = {200};
            r.setHeader("Connection", "close").onDrain(() -> pour(r, piece, left));
            pour(r, piece, left);
        });
        long[] read = new long[1];
        serve(made, port -> {
            Socket client = Net.connect(port);
            client.write(HttpLab.GET);
            EventLoop.current().setTimeout(() -> client.onData(data -> read[0] += data.length()), 30);
            client.onClose(server::close);
        });
        assertTrue(read[0] > 200L * piece.length, "all of it came: " + read[0]);
        assertTrue(seen.contains("waits"), "the program was told to wait");
    }

    private void pour(ServerResponse response, byte[] piece, int[] left) {
        boolean goOn = true;
        while (left[0] > 0 && goOn) {
            goOn = response.write(piece);
            left[0]--;
        }
        if (left[0] == 0) {
            response.end();
        } else {
            seen.add("waits");
        }
    }

    private String replyTo(ServerOptions options, String text) {
        Supplier<Server> made = () -> Http.createServer(options, (q, r) -> {
            q.onAborted(() -> seen.add("aborted")).onError(error -> seen.add(error.code()));
            q.resume().onEnd(() -> r.end("x"));
        });
        StringBuilder heard = new StringBuilder();
        serve(made, port -> HttpLab.say(port, text, heard).onClose(server::close));
        return heard.toString();
    }

    private void fetchInTurn(int port, int times, Runnable over) {
        if (times == 0) {
            over.run();
            return;
        }
        Http.fetch("http://127.0.0.1:" + port + "/").thenAccept(reply -> {
            seen.add(reply.text());
            fetchInTurn(port, times - 1, over);
        });
    }

    private static void crowd(int port, int size, Consumer<List<Socket>> all) {
        List<Socket> crowd = new ArrayList<>();
        joined(port, size, crowd, all);
    }

    private static void joined(int port, int size, List<Socket> crowd, Consumer<List<Socket>> all) {
        if (crowd.size() == size) {
            all.accept(crowd);
            return;
        }
        Socket next = Net.connect(port);
        crowd.add(next);
        next.onConnect(() -> joined(port, size, crowd, all));
    }

    private Journal serve(Supplier<Server> made, IntConsumer listening) {
        return TestLoop.run(() -> {
            server = made.get();
            server.listen(0, () -> listening.accept(server.port()));
        });
    }
}
