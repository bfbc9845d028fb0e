package dev.forkshop.runtime.transport;

/**
 * A server, as whoever listens for it sees it: it can be asked for its figures and to end, as a worker of a cluster is.
 * Loop thread only.
 */
public interface ListeningUser {
    /** Closes it as its own {@code close} does; {@code closed} is called when its last connection has ended, too. */
    void closeFor(Runnable closed);

    /**
     * From now on every client is asked to come by another connection next time, as far as the protocol can say that.
     * It goes on to accept.
     */
    void drain();

    /** How many connections are open. */
    int connections();

    /** How many requests it has answered; 0 where its protocol has none. */
    default long requests() {
        return 0;
    }
}
