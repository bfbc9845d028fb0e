import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks two servers in turns, on so many connections that stay open, each with one request at a time; one thread. The
 * answers of one server are equally long, so that the client only counts bytes: it costs far less than either server.
 */
class HttpLoad {
    private static final byte[] REQUEST =
            "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final long ROUND_NANOS = 2_000_000_000;

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 32;
        try (Rival node = new Rival("node", "node", "bench/hello.js");
                Rival ours = new Rival("forkshop", "./forkshop", "-c", "run bench/Hello.java")) {
            List<Rival> rivals = List.of(node, ours);
            for (Rival rival : rivals) {
                rival.round(connections);
                rival.perSecond.clear();
                rival.cpuMicros.clear();
            }
            for (int round = 0; round < rounds; round++) {
                for (Rival rival : rivals) {
                    rival.round(connections);
                }
            }
            rivals.forEach(HttpLoad::print);
            System.out.printf(
                    "forkshop / node %.2f in requests, %.2f in processor time%n",
                    ours.median() / node.median(), ours.medianCpu() / node.medianCpu());
        }
    }

    private static void print(Rival rival) {
        System.out.printf(
                "%-9s median %,.0f requests/s, %.1f µs of processor time a request; all rounds %s%n",
                rival.name, rival.median(), rival.medianCpu(), rival.perSecond);
    }

    /** A server in a process of its own. */
    private static final class Rival implements AutoCloseable {
        final String name;
        final List<Long> perSecond = new ArrayList<>();
        final List<Double> cpuMicros = new ArrayList<>();
        private final Process process;
        private final int port;
        private int answerBytes;

        Rival(String name, String... command) throws IOException {
            this.name = name;
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().remove("NODE_EXTRA_CA_CERTS");
            process = builder.start();
            BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream()));
            port = Integer.parseInt(output.readLine().trim());
        }

        double median() {
            return perSecond.stream().sorted().skip(perSecond.size() / 2).findFirst().orElseThrow();
        }

        double medianCpu() {
            return cpuMicros.stream().sorted().skip(cpuMicros.size() / 2).findFirst().orElseThrow();
        }

        /** Nanoseconds of processor time that the server has had; the launcher becomes Java, so it is one process. */
        private long cpu() {
            return process.info().totalCpuDuration().orElseThrow().toNanos();
        }

        void round(int connections) throws IOException {
            answerBytes = answerBytes == 0 ? measure() : answerBytes;
            try (Selector selector = Selector.open()) {
                List<SocketChannel> open = new ArrayList<>();
                for (int i = 0; i < connections; i++) {
                    SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
                    channel.configureBlocking(false);
                    channel.register(selector, SelectionKey.OP_READ, new int[1]);
                    channel.write(ByteBuffer.wrap(REQUEST));
                    open.add(channel);
                }
                long before = cpu();
                long answers = ask(selector);
                perSecond.add(answers * 1_000_000_000 / ROUND_NANOS);
                cpuMicros.add((cpu() - before) / 1000.0 / answers);
                for (SocketChannel channel : open) {
                    channel.close();
                }
            }
        }

        private long ask(Selector selector) throws IOException {
            long end = System.nanoTime() + ROUND_NANOS;
            ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
            ByteBuffer request = ByteBuffer.allocateDirect(REQUEST.length).put(REQUEST);
            long answers = 0;
            while (System.nanoTime() < end) {
                selector.select(100);
                for (SelectionKey key : selector.selectedKeys()) {
                    SocketChannel channel = (SocketChannel) key.channel();
                    int[] got = (int[]) key.attachment();
                    got[0] += channel.read(buffer.clear());
                    if (got[0] == answerBytes) {
                        answers++;
                        got[0] = 0;
                        channel.write(request.flip());
                    }
                }
                selector.selectedKeys().clear();
            }
            return answers;
        }

        /** The size of one answer. */
        private int measure() throws IOException {
            try (SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port))) {
                channel.write(ByteBuffer.wrap(REQUEST));
                ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
                while (!new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII).endsWith("hello\n")) {
                    channel.read(buffer);
                }
                return buffer.position();
            }
        }

        @Override
        public void close() throws IOException {
            process.destroy();
            try {
                process.waitFor();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
