package dev.forkshop.runtime.http;

/** The connection that a message came on: what a program sees of Node's {@code request.socket}. Loop thread only. */
public interface HttpSocket {
    /** The number of this connection within its server, or its client, from one. */
    long id();

    /** Null where the other side has gone. */
    String remoteAddress();

    /** 0 where the other side has gone. */
    int remotePort();

    String localAddress();

    int localPort();

    /** Sends this text as it is, past the rules of HTTP, then closes: for a listener of {@code clientError}. */
    void end(String raw);

    /** Closes the connection now, whatever is under way. */
    void destroy();

    boolean destroyed();

    /** Told once, when the connection is closed. */
    void onClose(Runnable listener);
}
