package dev.forkshop.runtime.net;

/**
 * How a server treats its connections: Node's options of {@code net.createServer}.
 *
 * @param allowHalfOpen whether our side stays open when the other one has ended
 * @param pauseOnConnect whether nothing is read before somebody resumes: for connections that go to another process
 */
public record ServerOptions(boolean allowHalfOpen, boolean pauseOnConnect) {
    /** Neither. */
    public static ServerOptions defaults() {
        return new ServerOptions(false, false);
    }

    public ServerOptions allowHalfOpen(boolean whether) {
        return new ServerOptions(whether, pauseOnConnect);
    }

    public ServerOptions pauseOnConnect(boolean whether) {
        return new ServerOptions(allowHalfOpen, whether);
    }
}
