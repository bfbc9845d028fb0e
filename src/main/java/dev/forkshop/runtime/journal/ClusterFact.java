package dev.forkshop.runtime.journal;

/** What happened to a cluster: one program in several processes that share its ports. Told by its primary. */
public sealed interface ClusterFact extends Fact {

    /** The primary knows what to fork; {@code policy} is {@code rr} or {@code none}. */
    record SetUp(String module, String policy) implements ClusterFact {}

    /** A worker was forked; its number is Node's {@code worker.id}. */
    record Forked(int worker, long pid, String module) implements ClusterFact, Opening {}

    /** The worker's JVM runs. */
    record Online(int worker, long pid) implements ClusterFact {}

    /** The worker takes connections. */
    record Listening(int worker, long pid, String address, int port) implements ClusterFact {}

    /** The worker could not listen: the error's code, and where. */
    record NotListening(int worker, long pid, String code, String address, int port) implements ClusterFact {}

    /** Connections that a worker took from the primary since this was last told; {@code total} in its life. */
    record HandedOver(int worker, long pid, long connections, long total) implements ClusterFact {}

    /** A connection that was offered came back unread: {@code refused} or {@code died}. Another worker gets it. */
    record Returned(int worker, long pid, String reason) implements ClusterFact {}

    /** The worker still answers what is open, and asks every client to come by another connection next time. */
    record Draining(int worker, long pid) implements ClusterFact {}

    /** No more messages travel; {@code intended} is Node's {@code exitedAfterDisconnect}. */
    record Disconnected(int worker, long pid, boolean intended) implements ClusterFact {}

    /** The worker has ended; one of code and signal is null. */
    record Exited(int worker, long pid, Integer code, String signal, boolean intended)
            implements ClusterFact, Closing {}

    /** Another worker will take the place of this one after so many milliseconds. */
    record RespawnPlanned(int worker, long pid, long millis, int quickDeaths) implements ClusterFact {}

    /** Nobody takes its place: so many workers died in a row before they had run for {@code leastMillis}. */
    record RespawnStopped(int worker, long pid, int quickDeaths, long leastMillis) implements ClusterFact {}

    /** No worker could be started. */
    record NotForked(int place, String message) implements ClusterFact {}

    /** All workers are going to be replaced, one after the other; {@code asked} is who wanted it. */
    record ReloadBegun(int workers, String asked) implements ClusterFact, Opening {}

    /** A new worker serves in place of an old one. */
    record Replaced(int worker, int by, long pid) implements ClusterFact {}

    /** The reload is over; {@code failure} is null, or says why the rest of the old workers were left as they were. */
    record ReloadEnded(int replaced, String failure) implements ClusterFact, Closing {}

    /** Another number of workers was asked for. */
    record Scaled(int from, int to) implements ClusterFact {}

    /** The worker did not end in time and was killed. */
    record Overdue(int worker, long pid, long millis) implements ClusterFact {}
}
