package dev.forkshop.runtime.cluster;

/** How far a worker is: Node's {@code worker.state}. */
public enum WorkerState {
    NONE,
    ONLINE,
    LISTENING,
    DISCONNECTED,
    DEAD;

    /** Node's word: {@code listening}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
