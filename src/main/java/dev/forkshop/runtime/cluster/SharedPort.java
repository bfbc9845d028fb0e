package dev.forkshop.runtime.cluster;

import java.util.Map;
import java.util.function.Consumer;

/** A port that workers listen on together; what stands behind it in the primary is a matter of the policy. */
interface SharedPort {
    /** This worker listens too. {@code reply} gets what the worker is told: the address that it has, and how. */
    void add(Worker worker, Consumer<Map<String, Object>> reply);

    /** This worker gets no more connections, as far as that is ours to say; it still listens. */
    void pause(Worker worker);

    /** This worker listens no more. True if it was the last. */
    boolean leave(Worker worker);

    /** This worker can say no more. */
    void gone(Worker worker);

    /** Accepts what is here already, and then no more; {@code dealt} is called when workers have taken all of it. */
    void shut(Runnable dealt);

    boolean isShut();

    boolean isUnused();

    void close();
}
