package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.error.ErrorCode;

/** Who gives a new connection to a worker: Node's {@code cluster.schedulingPolicy}. */
public enum Scheduling {
    /** The system does: every worker listens for itself on the same port. */
    NONE("none"),
    /** The primary accepts, and hands each connection to the next free worker. */
    ROUND_ROBIN("rr");

    private final String word;

    Scheduling(String word) {
        this.word = word;
    }

    /** Node's word in NODE_CLUSTER_SCHED_POLICY: {@code rr} or {@code none}. */
    public String word() {
        return word;
    }

    /** By Node's word; null is the default, round robin. */
    public static Scheduling of(String word) {
        if (word == null || word.equals(ROUND_ROBIN.word)) {
            return ROUND_ROBIN;
        }
        if (word.equals(NONE.word)) {
            return NONE;
        }
        throw ErrorCode.ERR_INVALID_ARG_VALUE.error("schedulingPolicy", "must be 'rr' or 'none'", "'" + word + "'");
    }
}
