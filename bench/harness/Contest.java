import java.io.IOException;
import java.util.List;

/** One program, or one server under load, that gives the figures of some rows. */
record Contest(String name, List<String> figures, Opening opening) {
    interface Opening {
        Side of(Rival rival) throws IOException;
    }

    static final List<Contest> ALL = List.of(
            program("Workers", "worker.start", "worker.round_trips", "worker.pipelined", "bytes.copy",
                    "bytes.transfer", "atomics.add", "fibonacci"),
            program("Programs", "fork.start", "fork.spare", "exec.true", "spawn.output"),
            program("Messages", "ipc.round_trips", "ipc.pipelined"),
            program("Pool", "pool.tasks"),
            program("Idle", "child.rss", "child.pss", "worker.memory"),
            server("Hello", "cluster.kept", "cluster.closed"),
            server("Mixed", "mixed.p99"),
            new Contest("prompt", List.of("prompt"), Prompt::of));

    private static Contest program(String row, String... figures) {
        return new Contest(row, List.of(figures), rival -> Program.start(rival, row, List.of()));
    }

    private static Contest server(String worker, String... figures) {
        return new Contest(worker, List.of(figures), rival -> Cluster.start(rival, worker));
    }
}
