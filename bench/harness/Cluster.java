import java.io.IOException;
import java.util.List;

/** A cluster of two that is asked for a while, a round: by wrk where it is here, else by our own client. */
record Cluster(Program program, int port) implements Side {
    private static final int CONNECTIONS = 32;
    private static final long ROUND_MILLIS = 1_000;
    /** Thousands of light requests: enough for the slowest hundredth. */
    private static final long MIXED_MILLIS = 500;
    private static final int LIGHT = 4;
    private static final int HEAVY = 4;

    static Cluster start(Rival rival, String worker) throws IOException {
        Program program = Program.start(rival, "Clustered", List.of(rival.ours() ? worker : worker.toLowerCase()));
        return new Cluster(program, program.answer("port").get(0).intValue());
    }

    @Override
    public List<Double> round(String figure) throws IOException {
        return List.of(
                switch (figure) {
                    case "cluster.kept" -> requests(false);
                    case "cluster.closed" -> requests(true);
                    case "mixed.p99" -> new Client(port).lightP99(LIGHT, HEAVY, MIXED_MILLIS);
                    default -> throw new IllegalArgumentException(figure);
                });
    }

    private double requests(boolean closes) throws IOException {
        return Wrk.isHere()
                ? new Wrk(port).requests(CONNECTIONS, closes, ROUND_MILLIS)
                : new Client(port).requests(CONNECTIONS, closes, ROUND_MILLIS);
    }

    @Override
    public void close() throws InterruptedException {
        program.stop();
    }
}
