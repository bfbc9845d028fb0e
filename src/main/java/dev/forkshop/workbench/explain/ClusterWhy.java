package dev.forkshop.workbench.explain;

import java.util.List;
import java.util.Map;

/** Why what happens in a cluster matters. */
final class ClusterWhy {
    static final List<String> STOPPED = List.of(
            "A primary that forks again for every exit forks for ever when a worker",
            "dies at its start: a release that cannot run then takes the machine with",
            "it. So count early deaths, wait longer after each, and stop with a reason.");

    private static final Map<String, List<String>> KINDS = Map.of(
            "cluster up",
            List.of(
                    "Several processes are several loops: what one computes, the others need",
                    "not wait for. The port is one: the primary accepts and hands the socket",
                    "over. It balances connections, not requests: a client that keeps its",
                    "connection stays with one worker. Memory is not shared: what a session",
                    "needs belongs outside, or its client must come back to the same worker."),
            "cluster reload",
            List.of(
                    "Nothing is lost because of the order: the new worker listens before the",
                    "old one is told anything; then that one gets no more connections, says",
                    "Connection: close with each answer, closes when its clients have moved",
                    "on, and only then ends. Ending the old one first loses requests."),
            "cluster kill",
            List.of(
                    "A worker that dies takes with it what it was just answering, and nothing",
                    "else: the port is the primary's, and what it had been offered and had not",
                    "taken goes to another. Node itself brings nobody back: somebody must."),
            "cluster disconnect",
            List.of(
                    "exitedAfterDisconnect tells an end that was wanted from an accident: who",
                    "forks again without asking for it can never get rid of a worker."),
            "cluster scale",
            List.of(
                    "More workers than processors only take turns. Each costs a whole JVM (in",
                    "Node a whole V8) in memory, whatever it does."));

    private ClusterWhy() {}

    static List<String> of(Typed typed) {
        return KINDS.getOrDefault(typed.command(), List.of());
    }
}
