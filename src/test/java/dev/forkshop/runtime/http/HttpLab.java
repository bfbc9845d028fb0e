package dev.forkshop.runtime.http;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.net.Net;
import dev.forkshop.runtime.net.Socket;
import dev.forkshop.testing.TestLoop;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A server on a loop of its own, and clients that say what a test wants them to say. */
final class HttpLab {
    static final String HOST = "Host: x\r\n\r\n";
    static final String GET = "GET / HTTP/1.1\r\n" + HOST;
    static final String LAST = "GET /end HTTP/1.1\r\nConnection: close\r\n" + HOST;

    private HttpLab() {}

    /** What Netty opens once and keeps is opened before anything is counted. */
    static void loadNetty() {
        TestLoop.run(() -> {
            Server server = Http.createServer();
            server.listen(0, server::close);
        });
    }

    /** What a server replies to this text, and to a last request which asks to close; without the reply to that. */
    static String reply(String text, RequestListener listener) {
        return reply(text, Integer.MAX_VALUE, listener);
    }

    /** The same, said in pieces of so many bytes. */
    static String reply(String text, int piece, RequestListener listener) {
        StringBuilder reply = new StringBuilder();
        TestLoop.run(() -> {
            Server server = Http.createServer((request, response) -> {
                if (request.url().equals("/end")) {
                    response.end("END");
                } else {
                    listener.handle(request, response);
                }
            });
            server.listen(0, () -> {
                Socket client = say(server.port(), "", reply).onClose(server::close);
                sayInPieces(client, (text + LAST).getBytes(StandardCharsets.ISO_8859_1), 0, piece);
            });
        });
        return shown(reply.toString());
    }

    private static void sayInPieces(Socket client, byte[] text, int from, int piece) {
        int to = (int) Math.min(text.length, (long) from + piece);
        client.write(Arrays.copyOfRange(text, from, to));
        if (to < text.length) {
            EventLoop.current().setImmediate(() -> sayInPieces(client, text, to, piece));
        }
    }

    /** A client that says this, and notes what it hears. */
    static Socket say(int port, String text, StringBuilder heard) {
        Socket client = Net.connect(port);
        client.onError(error -> {});
        client.onData(data -> heard.append(new String(data.bytes(), StandardCharsets.ISO_8859_1)));
        client.write(text.getBytes(StandardCharsets.ISO_8859_1));
        return client;
    }

    private static String shown(String reply) {
        int last = reply.lastIndexOf("HTTP/1.1 200 OK");
        String own = reply.endsWith("END") ? reply.substring(0, last) : reply;
        return own.replaceAll("Date: [^\r]*", "Date: now");
    }
}
