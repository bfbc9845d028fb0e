package dev.forkshop.runtime.journal;

/** Where a fact was seen: in which process, on which thread of it ({@code main}, {@code worker 1}). */
public record Origin(long pid, String thread) {
    /** The main thread of this process. */
    public static Origin here() {
        return new Origin(ProcessHandle.current().pid(), "main");
    }
}
