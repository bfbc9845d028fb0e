package dev.forkshop.runtime.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a fact was seen: in which process, on which thread of it ({@code main}, {@code worker 1}). */
public record Origin(long pid, String thread) {
    private static final Path SELF = Path.of("/proc/self");
    private static final String WORKER = "worker ";

    /** The worker's number where a worker's thread saw it, else 0, the number of the main thread. */
    public int threadId() {
        return thread.startsWith(WORKER) ? Integer.parseInt(thread.substring(WORKER.length())) : 0;
    }

    /** The thread of this worker in the same process. */
    public Origin ofWorker(int threadId) {
        return new Origin(pid, WORKER + threadId);
    }

    /** The main thread of this process. */
    public static Origin here() {
        return new Origin(ownPid(), "main");
    }

    /** Asks the kernel where it tells: the JDK's answer comes with a pool of threads, and takes three milliseconds. */
    private static long ownPid() {
        try {
            return Long.parseLong(Files.readSymbolicLink(SELF).toString());
        } catch (IOException elsewhere) {
            return ProcessHandle.current().pid();
        }
    }
}
