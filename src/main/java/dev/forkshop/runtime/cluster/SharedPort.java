package dev.forkshop.runtime.cluster;

import java.util.Map;
import java.util.function.Consumer;

/** A port that workers listen on together; what stands behind it in the primary is a matter of the policy. */
interface SharedPort {
    /**
     * This worker wants to listen too. {@code reply} gets what the worker is told: an {@code error}, or the address
     * that it has.
     */
    void add(Worker worker, Consumer<Map<String, ?>> reply);

    /** This worker listens no more. True if it was the last. */
    boolean leave(Worker worker);

    /** This worker can say no more. */
    void gone(Worker worker);

    boolean isUnused();

    void close();
}
