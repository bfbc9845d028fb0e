package dev.forkshop.runtime.cluster;

import java.util.List;

/**
 * Who gets the next connection. A worker is offered one at a time, and the next when it has answered. What was offered
 * stays ours until then, so that nothing is lost with a worker that dies before it answers. Loop thread only.
 */
interface Rota<C> {
    /** This worker takes connections from now on. */
    void join(int worker);

    /** It is offered no more; what it was offered it may still take. */
    void leave(int worker);

    /** It cannot answer any more. True if a connection came back by that. */
    boolean gone(int worker);

    /** A connection for somebody. */
    void arrived(C connection);

    /** It took what it was offered. */
    void accepted(int worker);

    /** It did not: the connection is for somebody else. */
    void refused(int worker);

    /** Whether nothing is offered, and so nothing waits but for a worker that is not there. */
    boolean isAtRest();

    /** Those that nobody has taken; they are nobody's any more. */
    List<C> clear();

    /** How a connection reaches a worker. */
    interface Offer<C> {
        void to(int worker, C connection);
    }
}
