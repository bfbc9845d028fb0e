package dev.forkshop.runtime.http;

import dev.forkshop.runtime.loop.EventLoop;
import java.util.Map;
import java.util.Set;

/** Servers and requests on the loop of the caller: Node's {@code http}. Loop thread only. */
public final class Http {
    /** What a server reads of a head at most, unless its options say otherwise: 16 KiB. */
    public static final int MAX_HEADER_SIZE = 16 * 1024;

    /** Node's {@code http.METHODS}. */
    public static final Set<String> METHODS = Set.copyOf(HttpRules.METHODS);

    /** Node's {@code http.STATUS_CODES}. */
    public static final Map<Integer, String> STATUS_CODES = HttpStatus.CODES;

    private Http() {}

    /** A server; it answers once it listens. */
    public static Server createServer(RequestListener listener) {
        return createServer(ServerOptions.defaults(), listener);
    }

    public static Server createServer(ServerOptions options, RequestListener listener) {
        return new Server(EventLoop.current(), options).onRequest(listener);
    }

    /** A server without a listener for requests yet. */
    public static Server createServer() {
        return new Server(EventLoop.current(), ServerOptions.defaults());
    }
}
