package dev.forkshop.runtime.transport;

import dev.forkshop.runtime.error.NodeError;

/** What comes in on an HTTP connection. Told on the loop, each as a callback of its own, in the order of the wire. */
public interface HttpEvents {
    /** A message begins; its body follows, then {@link #complete}. */
    void begun(HttpStart start);

    void body(byte[] piece);

    /** The message that began last is whole. */
    void complete(HttpFields trailers);

    /** What came is no HTTP, or more than is allowed: nothing further will be told but {@link #closed}. */
    void malformed(NodeError error);

    /** After {@link HttpLink#full}: everything has been handed to the system. */
    void drained();

    /** The connection is gone; with the error that broke it, or null. */
    void closed(NodeError error);
}
