package dev.forkshop.runtime.transport;

/** The beginning of a message: its first line and its header fields. */
public sealed interface HttpStart {
    HttpFields fields();

    /** Whether it speaks HTTP/1.1; else 1.0. */
    boolean modern();

    /** A request. */
    record Request(String method, String url, boolean modern, HttpFields fields) implements HttpStart {}

    /** A response; {@code bodiless} where nothing follows whatever the fields say: the answer to HEAD, 204, 304. */
    record Response(int status, String reason, boolean modern, boolean bodiless, HttpFields fields)
            implements HttpStart {}
}
