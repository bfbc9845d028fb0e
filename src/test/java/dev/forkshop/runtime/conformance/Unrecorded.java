package dev.forkshop.runtime.conformance;

import java.util.Map;
import java.util.TreeMap;

/**
 * The programs of {@code src/test/node} of which no record says what happened, each with its reason: there the facts that
 * they print are held against ours, and nothing else.
 */
final class Unrecorded {
    private static final String VARIES = "Node itself varies from run to run: ";
    private static final String BUILT = "our twin is built another way: ";

    private static final Map<String, String> REASONS = new TreeMap<>();

    static {
        because(
                "Node tells of a start that failed only after the calls that followed, so that its number is another",
                "cwd",
                "exec-basics",
                "execfile",
                "no-shell-no-program",
                "path-of-child",
                "stdio",
                "unhandled-error");
        because(
                "what Node refuses by throwing is reported as a start that failed, or not at all; ours the other way",
                "spawn-not-executable",
                "sync-timeout",
                "sync-validation");
        because("the preload takes the shell of a call that blocks for the usual one", "execsync");
        because(
                "a server of net is a fact in Node only",
                "cluster-listen-ends",
                "cluster-listening",
                "cluster-port-zero",
                "cluster-taken-port",
                "connection-as-stdout",
                "http-client");
        because("a channel that the child never took up is closed without a fact", "fork-abort", "fork-timeout");
        because("the error of a second disconnect is no fact of ours", "ipc-disconnect");
        because("the preload takes a message that begins with NODE_ for one of Node's own", "ipc-internal");
        because(
                "a message of a grandchild goes to its parent there and to a child here",
                "fork-exec-argv",
                "fork-silent",
                "inherit");
        because(VARIES + "the name of a temporary folder is sent", "fork-exec-path");
        because("a stack is another text here, of another length", "fork-failures");
        because(VARIES + "process ids are printed, which are longer or shorter", "detached");
        because(VARIES + "how much arrives before the end", "big-write-end");
        because(BUILT + "Java writes to descriptor 4 through a shell", "fork-stdio");
        because(
                BUILT + "another module sends the same in another order",
                "cluster-ends",
                "cluster-messages",
                "cluster-setup");
        because(VARIES + "which of several limits is met first", "exec-maxbuf");
        because(BUILT + "a signal in small letters, a kill that comes too late", "kill");
        because(BUILT + "the shell's command is quoted otherwise", "pipeline");
        because(BUILT + "Node's program runs itself again, with fewer descriptors", "emfile");
        because(BUILT + "requests come in another order", "http-wire");
        because(BUILT + "workers are started in another order", "worker-events", "worker-world", "worker-ports");
        because(BUILT + "Node runs a program by spawnSync, ours forks a module", "worker-main-exits");
    }

    private Unrecorded() {}

    /** Names and reasons. */
    static Map<String, String> reasons() {
        return Map.copyOf(REASONS);
    }

    private static void because(String reason, String... programs) {
        for (String program : programs) {
            REASONS.put(program, reason);
        }
    }
}
