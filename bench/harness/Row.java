import java.util.List;

/**
 * One row of the table: what is compared, and what is to be reached, as a ratio to Node.
 *
 * @param lower whether less is better
 * @param on17 the ratio to reach on JDK 17
 * @param on25 the ratio to reach from JDK 25 on
 */
record Row(String figure, String unit, String what, Kind kind, boolean lower, double on17, double on25) {
    /** Which rounds count: those after a side has settled; every one, where each is a process of its own; or just one. */
    enum Kind {
        SETTLED,
        EVERY,
        ONCE
    }

    static final List<Row> ALL = List.of(
            less("worker.start", "ms", "Worker: new until its first reply", 0.1),
            new Row("fork.start", "ms", "fork: start until its first reply, cold", Kind.SETTLED, true, 2.5, 2),
            less("fork.spare", "ms", "fork with a spare JVM ready; Node's fork beside it", 0.35),
            less("exec.true", "ms", "exec true", 1),
            more("ipc.round_trips", "/s", "messages to a fork, one at a time, there and back", 1.3),
            more("ipc.pipelined", "/s", "messages to a fork, 50,000 under way, there and back", 3),
            more("worker.round_trips", "/s", "messages to a worker, one at a time, there and back", 2),
            more("worker.pipelined", "/s", "messages to a worker, 200,000 in a row", 4),
            less("bytes.copy", "ms", "64 MiB to a worker, copied", 0.3),
            less("bytes.transfer", "ms", "64 MiB to a worker, transferred", 0.5),
            more("spawn.output", "GB/s", "a spawned program's output of 1 GiB", 1),
            more("atomics.add", "/s", "Atomics.add on one word from two workers", 1),
            more("pool.tasks", "/s", "a pool of two: tiny tasks", 6),
            more("cluster.kept", "/s", "a cluster of two: requests, 32 connections kept alive", 1.8),
            more("cluster.closed", "/s", "a cluster of two: one connection a request", 1.8),
            less("mixed.p99", "ms", "light requests' p99 while heavy ones run in pools", 1),
            weight("child.rss", "an idle forked child: resident", 1.2),
            weight("child.pss", "an idle forked child, one of eight: its share", 2.5),
            weight("worker.memory", "an idle worker, one of eight", 0.15),
            new Row("prompt", "ms", "the prompt is up, warm; node -i beside it", Kind.EVERY, true, Double.NaN, Double.NaN),
            less("fibonacci", "ms", "Fibonacci(40) in a worker", 0.5));

    private static Row less(String figure, String unit, String what, double ratio) {
        return new Row(figure, unit, what, Kind.SETTLED, true, ratio, ratio);
    }

    private static Row more(String figure, String unit, String what, double ratio) {
        return new Row(figure, unit, what, Kind.SETTLED, false, ratio, ratio);
    }

    private static Row weight(String figure, String what, double ratio) {
        return new Row(figure, "MB", what, Kind.ONCE, true, ratio, ratio);
    }

    static Row of(String figure) {
        return ALL.stream().filter(row -> row.figure().equals(figure)).findFirst().orElseThrow();
    }

    /** The figure of the very first round, which does not count. */
    String first() {
        return figure + ".first";
    }

    double toReach() {
        return Runtime.version().feature() >= 25 ? on25 : on17;
    }

    boolean reached(double ratio) {
        return lower ? ratio <= toReach() : ratio >= toReach();
    }
}
