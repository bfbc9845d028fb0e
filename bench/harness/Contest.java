import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One program, or one server under load, that gives the figures of some rows; each call is one turn of one rival. */
record Contest(String row, List<String> figures, Turn turn) {
    private static final Pattern SAMPLE = Pattern.compile("\\{\"([\\w.]+)\": ?([-+.\\dEe]+)\\}");
    private static final int CONNECTIONS = 32;
    private static final long ROUND_MILLIS = 1_500;
    private static final int MOST_ROUNDS = 14;

    interface Turn {
        void take(Rival rival, Samples samples) throws IOException, InterruptedException;
    }

    static final List<Contest> ALL = List.of(
            program("Workers", "worker.start", "worker.round_trips", "worker.pipelined", "bytes.copy",
                    "bytes.transfer", "atomics.add", "fibonacci"),
            program("Programs", "fork.start", "fork.spare", "exec.true", "spawn.output"),
            program("Messages", "ipc.round_trips", "ipc.pipelined"),
            program("Pool", "pool.tasks"),
            program("Idle", "child.rss", "child.pss", "worker.memory"),
            server("Hello", Contest::hello, "cluster.kept", "cluster.closed"),
            server("Mixed", Contest::mixed, "mixed.p99"),
            new Contest("prompt", List.of("prompt"), Prompt::take));

    private static Contest program(String row, String... figures) {
        return new Contest(row, List.of(figures), (rival, samples) -> run(rival, row, samples));
    }

    private static Contest server(String worker, Load load, String... figures) {
        return new Contest(worker, List.of(figures), (rival, samples) -> serve(rival, worker, load, samples));
    }

    private interface Load {
        void on(int port, Samples samples) throws IOException;
    }

    /** A client that asks as often as it can: wrk where it is here, else our own. */
    private interface Asking {
        double requests(int connections, boolean closes, long millis) throws IOException;

        static Asking at(int port) {
            return Wrk.isHere() ? new Wrk(port)::requests : new Client(port)::requests;
        }
    }

    // ---- programs that print what they measured

    private static void run(Rival rival, String row, Samples samples) throws IOException, InterruptedException {
        Process process = rival.start(row, List.of()).start();
        StringBuilder others = new StringBuilder();
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(line -> {
                if (!tell(line, samples)) {
                    others.append(line).append('\n');
                }
            });
        }
        if (process.waitFor() != 0) {
            throw new IOException(rival.name() + " failed at " + row + ":\n" + others);
        }
    }

    private static boolean tell(String line, Samples samples) {
        Matcher sample = SAMPLE.matcher(line.strip());
        boolean is = sample.matches();
        if (is) {
            samples.add(sample.group(1), Double.parseDouble(sample.group(2)));
        }
        return is;
    }

    // ---- servers

    private static void serve(Rival rival, String worker, Load load, Samples samples)
            throws IOException, InterruptedException {
        Process process = rival.start("Clustered", List.of(rival.ours() ? worker : worker.toLowerCase())).start();
        try {
            BufferedReader output = process.inputReader();
            Samples told = new Samples();
            while (!told.has("port")) {
                tell(output.readLine(), told);
            }
            load.on((int) told.median("port"), samples);
        } finally {
            process.children().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
        }
    }

    private static void hello(int port, Samples samples) throws IOException {
        Asking client = Asking.at(port);
        warmUp(() -> client.requests(CONNECTIONS, false, ROUND_MILLIS));
        samples.add("cluster.kept", client.requests(CONNECTIONS, false, 2 * ROUND_MILLIS));
        warmUp(() -> client.requests(CONNECTIONS, true, ROUND_MILLIS));
        samples.add("cluster.closed", client.requests(CONNECTIONS, true, 2 * ROUND_MILLIS));
    }

    private static void mixed(int port, Samples samples) throws IOException {
        Client client = new Client(port);
        warmUp(() -> 1 / client.lightP99(4, 4, ROUND_MILLIS));
        samples.add("mixed.p99", client.lightP99(4, 4, 4 * ROUND_MILLIS));
    }

    private interface Round {
        double take() throws IOException;
    }

    /**
     * Rounds until three in a row bring no more than the best before them: compilers that still work would be measured
     * with the server, whose processors they share.
     */
    private static void warmUp(Round round) throws IOException {
        double best = 0;
        for (int left = MOST_ROUNDS, stale = 0; left > 0 && stale < 3; left--) {
            double now = round.take();
            stale = now > best * 1.03 ? 0 : stale + 1;
            best = Math.max(best, now);
        }
    }
}
