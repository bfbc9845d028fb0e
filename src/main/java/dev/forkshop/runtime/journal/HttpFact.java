package dev.forkshop.runtime.journal;

/**
 * What happened to HTTP servers, their connections and requests, and to requests that were made of others.
 *
 * <p>A server tells each request and each connection as long as there are few; beyond a hundred a second it tells the
 * rest in sums, so that telling does not slow it down. A request that took long is told in any case. What begins with a
 * fact also ends with one.
 */
public sealed interface HttpFact extends Fact {

    /** A server listens at an address, or at a path of the file system, with port 0. */
    record Listening(String address, int port) implements HttpFact, Opening {}

    /** A server listens no more, and its last connection is closed. */
    record Closed(String address, int port, long connections, long requests) implements HttpFact, Closing {}

    /** A connection was accepted, or handed over by the process that did; numbered from one within the server. */
    record Connected(int port, long connection, String remote) implements HttpFact, Opening {}

    /** A connection is closed, after so many requests. */
    record Disconnected(int port, long connection, long requests) implements HttpFact, Closing {}

    /** The head of a request has come, the server's program was called. */
    record Requested(int port, long connection, long request, String method, String url) implements HttpFact, Opening {}

    /** A request was answered: bytes of the body, nanoseconds from its head to the last byte of the answer. */
    record Answered(
            int port, long connection, long request, String method, String url, int status, long bytes, long nanos)
            implements HttpFact, Closing {}

    /** The connection was gone before the request was answered. */
    record Unanswered(int port, long connection, long request, String method, String url, long nanos)
            implements HttpFact, Closing {}

    /** What came was refused by the server itself, with this status; 0 where the connection was only closed. */
    record Refused(int port, long connection, String code, int status) implements HttpFact {}

    /** Requests and connections that were not told one by one: in so many nanoseconds so many. */
    record Summed(int port, long nanos, long connections, long requests, long failed, long bytes, long longestNanos)
            implements HttpFact {}

    /** A request was made of a server. */
    record Asked(String method, String url) implements HttpFact, Opening {}

    /** The server has replied, and the whole reply is here. */
    record Replied(String method, String url, int status, long bytes, long nanos) implements HttpFact, Closing {}

    /** There was no whole reply. */
    record NotReplied(String method, String url, String code, String message, long nanos)
            implements HttpFact, Closing {}

    /** Requests that were made and not told one by one: so many, and how many of them had no whole reply. */
    record AskedMore(long nanos, long requests, long failed, long bytes, long longestNanos) implements HttpFact {}
}
