package dev.forkshop.runtime.cluster;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Clients of an HTTP server on threads of their own that repeat nothing: whatever goes wrong is counted. */
final class Visitors {
    private final int port;
    private final boolean keepAlive;
    private final Queue<String> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean done;

    Visitors(int port, boolean keepAlive) {
        this.port = port;
        this.keepAlive = keepAlive;
    }

    Visitors start(int clients) {
        for (int i = 0; i < clients; i++) {
            Thread thread = new Thread(this::visit, "visitor " + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
        return this;
    }

    void end() throws InterruptedException {
        done = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    /** How often each answer came. */
    TreeMap<String, Integer> answers() {
        TreeMap<String, Integer> counts = new TreeMap<>();
        answers.forEach(answer -> counts.merge(answer, 1, Integer::sum));
        return counts;
    }

    /** Connects and asks, and does not wait for the answer. */
    static Socket ask(int port) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream().write(request("Connection: close\r\n"));
            return socket;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The first line of the answer to that; or why there is none. */
    static String answer(Socket asked) {
        try (asked) {
            return line(asked.getInputStream());
        } catch (IOException failed) {
            return failed.toString();
        }
    }

    private static byte[] request(String fields) {
        return ("GET / HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private void visit() {
        while (!done) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                InputStream in = new BufferedInputStream(socket.getInputStream());
                socket.setTcpNoDelay(true);
                while (!done && request(socket, in) && keepAlive) {
                    Thread.onSpinWait();
                }
            } catch (IOException failed) {
                failures.add(failed.toString());
            }
        }
    }

    /** True if the connection can be used again. */
    private boolean request(Socket socket, InputStream in) throws IOException {
        socket.getOutputStream().write(request(keepAlive ? "" : "Connection: close\r\n"));
        boolean again = keepAlive;
        int length = -1;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String lower = line.toLowerCase(java.util.Locale.ROOT);
            again &= !lower.equals("connection: close");
            length = lower.startsWith("content-length: ") ? Integer.parseInt(lower.substring(16)) : length;
        }
        answers.add(new String(in.readNBytes(length), StandardCharsets.US_ASCII));
        return again;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection ended after '" + line + "'");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
