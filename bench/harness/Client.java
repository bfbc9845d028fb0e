import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Asks a server on so many connections, each with one request at a time; one thread. All answers to a path are equally
 * long, so that it only counts bytes: it costs far less than any server.
 */
final class Client {
    private static final int PATIENCE_MILLIS = 100;

    private final InetSocketAddress server;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);

    Client(int port) {
        server = new InetSocketAddress("127.0.0.1", port);
    }

    /** A connection and what it waits for. */
    private final class Seat {
        private final ByteBuffer request;
        private final boolean closes;
        private final int answerBytes;
        private SocketChannel channel;
        private int got;
        private long asked;

        Seat(String path, boolean closes, int answerBytes) {
            byte[] words = request(path, closes);
            this.request = ByteBuffer.allocateDirect(words.length).put(words);
            this.closes = closes;
            this.answerBytes = answerBytes;
        }

        void open(Selector selector) throws IOException {
            channel = SocketChannel.open(server);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
            ask();
        }

        void ask() throws IOException {
            got = 0;
            asked = System.nanoTime();
            channel.write(request.rewind());
        }

        /** True where an answer is whole. */
        boolean read() throws IOException {
            int read = channel.read(buffer.clear());
            if (read < 0) {
                throw new IOException("the server closed a connection after " + got + " bytes");
            }
            got += read;
            return got == answerBytes;
        }

        void next(Selector selector) throws IOException {
            if (closes) {
                channel.close();
                open(selector);
            } else {
                ask();
            }
        }
    }

    /** How many answers a second. */
    double requests(int connections, boolean closes, long millis) throws IOException {
        return run(seats("/", connections, closes), millis).count * 1e3 / millis;
    }

    /** The 99th percentile of the light requests' latency in milliseconds while some wait for heavy ones. */
    double lightP99(int light, int heavy, long millis) throws IOException {
        List<Seat> seats = new ArrayList<>(seats("/", light, false));
        seats.addAll(seats("/heavy", heavy, false));
        return run(seats, millis).percentile(99) / 1e6;
    }

    private List<Seat> seats(String path, int connections, boolean closes) throws IOException {
        int bytes = measure(path, closes);
        List<Seat> seats = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            seats.add(new Seat(path, closes, bytes));
        }
        return seats;
    }

    /** Nanoseconds, without a box for each. */
    private static final class Latencies {
        private long[] nanos = new long[100_000];
        private int count;

        void add(long one) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = one;
        }

        long percentile(int percent) {
            Arrays.sort(nanos, 0, count);
            return nanos[(int) ((long) count * percent / 100)];
        }
    }

    /** The latencies of the first seat's path. */
    private Latencies run(List<Seat> seats, long millis) throws IOException {
        Latencies latencies = new Latencies();
        try (Selector selector = Selector.open()) {
            for (Seat seat : seats) {
                seat.open(selector);
            }
            long end = System.nanoTime() + millis * 1_000_000;
            while (System.nanoTime() < end) {
                selector.select(key -> answered(key, seats.get(0), latencies), PATIENCE_MILLIS);
            }
        } finally {
            for (Seat seat : seats) {
                seat.channel.close();
            }
        }
        return latencies;
    }

    private void answered(SelectionKey key, Seat counted, Latencies latencies) {
        Seat seat = (Seat) key.attachment();
        try {
            if (seat.read()) {
                if (seat.answerBytes == counted.answerBytes) {
                    latencies.add(System.nanoTime() - seat.asked);
                }
                seat.next(key.selector());
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** The size of one answer. */
    private int measure(String path, boolean closes) throws IOException {
        try (SocketChannel channel = SocketChannel.open(server)) {
            channel.write(ByteBuffer.wrap(request(path, closes)));
            ByteBuffer answer = ByteBuffer.allocate(64 * 1024);
            while (!isWhole(answer)) {
                if (channel.read(answer) < 0) {
                    throw new IOException("no whole answer to " + path);
                }
            }
            return answer.position();
        }
    }

    private static boolean isWhole(ByteBuffer answer) {
        String text = new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII);
        int body = text.indexOf("\r\n\r\n") + 4;
        String length = text.replaceAll("(?is).*content-length: (\\d+).*", "$1");
        return body > 3 && length.matches("\\d+") && answer.position() == body + Integer.parseInt(length);
    }

    private static byte[] request(String path, boolean closes) {
        return ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + (closes ? "Connection: close\r\n" : "") + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
