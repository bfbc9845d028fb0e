package dev.forkshop.runtime.journal;

/** Where a fact was seen: in which process, on which thread of it ({@code main}, {@code worker 1}). */
public record Origin(long pid, String thread) {
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
        return new Origin(ProcessHandle.current().pid(), "main");
    }
}
