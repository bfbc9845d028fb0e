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
    private static final String PLACE =
            "the name of the folder that it runs in is printed, and ours runs in another one";

    private static final Map<String, String> REASONS = new TreeMap<>();

    static {
        because(PLACE, "cluster-messages", "cwd", "exec-basics");
        because(
                VARIES + "whether somebody who wrote too much still lives when he is killed",
                "exec-maxbuf",
                "sync-maxbuf");
        because(VARIES + "process ids are printed, which are longer or shorter", "detached");
        because(VARIES + "how much arrives before the end", "big-write-end");
        because(BUILT + "a warning is heard by one more worker", "worker-ports");
        because(VARIES + "the name of a temporary folder is sent", "fork-exec-path");
        because(BUILT + "Java writes to a descriptor through a shell", "cluster-ends", "fork-stdio");
        because(
                "a worker is killed at once: whether what it did last is told is chance",
                "cluster-listening",
                "cluster-setup");
        because(
                BUILT + "Node runs itself again with fewer descriptors, ours starts others first to load their classes",
                "emfile");
        because(BUILT + "requests come in another order", "http-wire");
        because(
                "Node tells of a request when all of it is written and of an answer when it begins; ours the other way",
                "http-client");
        because(
                BUILT
                        + "workers are started in another order; and what a listener of a worker's exit throws is no fact of ours",
                "worker-events");
        because("numbers of threads are sent, which count on in a JVM", "worker-world");
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
