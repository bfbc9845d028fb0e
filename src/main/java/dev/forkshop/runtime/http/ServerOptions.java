package dev.forkshop.runtime.http;

import dev.forkshop.runtime.error.ErrorCode;

/**
 * How a server treats its clients: Node's options of {@code http.createServer}, with Node's defaults. Times are
 * milliseconds, and 0 is without limit. Never changes; each method gives a copy that differs in one thing.
 *
 * @param headersTimeout how long a client may take for the head of a request: 408 then
 * @param requestTimeout how long it may take for the whole request: 408 then
 * @param keepAliveTimeout how long a connection may wait for its next request
 * @param connectionsCheckingInterval how often the first two are looked at
 * @param maxHeaderSize bytes of a head: 431 beyond
 * @param maxBodySize bytes of a body: 413 beyond; 0 is without limit, as in Node, which has no such option
 * @param maxRequestsPerSocket after so many requests a connection is closed; 0 is without limit
 */
public record ServerOptions(
        int headersTimeout,
        int requestTimeout,
        int keepAliveTimeout,
        int connectionsCheckingInterval,
        int maxHeaderSize,
        long maxBodySize,
        int maxRequestsPerSocket) {

    private static final ServerOptions DEFAULTS = new ServerOptions(60_000, 300_000, 5_000, 30_000, 16 * 1024, 0, 0);

    public ServerOptions {
        notNegative("headersTimeout", headersTimeout);
        notNegative("requestTimeout", requestTimeout);
        notNegative("keepAliveTimeout", keepAliveTimeout);
        notNegative("connectionsCheckingInterval", connectionsCheckingInterval);
        notNegative("maxHeaderSize", maxHeaderSize);
        notNegative("maxBodySize", maxBodySize);
        notNegative("maxRequestsPerSocket", maxRequestsPerSocket);
    }

    private static void notNegative(String name, long value) {
        if (value < 0) {
            throw ErrorCode.ERR_OUT_OF_RANGE.error(name, ">= 0", value);
        }
    }

    public static ServerOptions defaults() {
        return DEFAULTS;
    }

    public ServerOptions headersTimeout(int millis) {
        return new ServerOptions(
                millis,
                requestTimeout,
                keepAliveTimeout,
                connectionsCheckingInterval,
                maxHeaderSize,
                maxBodySize,
                maxRequestsPerSocket);
    }

    public ServerOptions requestTimeout(int millis) {
        return new ServerOptions(
                headersTimeout,
                millis,
                keepAliveTimeout,
                connectionsCheckingInterval,
                maxHeaderSize,
                maxBodySize,
                maxRequestsPerSocket);
    }

    public ServerOptions keepAliveTimeout(int millis) {
        return new ServerOptions(
                headersTimeout,
                requestTimeout,
                millis,
                connectionsCheckingInterval,
                maxHeaderSize,
                maxBodySize,
                maxRequestsPerSocket);
    }

    public ServerOptions connectionsCheckingInterval(int millis) {
        return new ServerOptions(
                headersTimeout,
                requestTimeout,
                keepAliveTimeout,
                millis,
                maxHeaderSize,
                maxBodySize,
                maxRequestsPerSocket);
    }

    public ServerOptions maxHeaderSize(int bytes) {
        return new ServerOptions(
                headersTimeout,
                requestTimeout,
                keepAliveTimeout,
                connectionsCheckingInterval,
                bytes,
                maxBodySize,
                maxRequestsPerSocket);
    }

    public ServerOptions maxBodySize(long bytes) {
        return new ServerOptions(
                headersTimeout,
                requestTimeout,
                keepAliveTimeout,
                connectionsCheckingInterval,
                maxHeaderSize,
                bytes,
                maxRequestsPerSocket);
    }

    public ServerOptions maxRequestsPerSocket(int requests) {
        return new ServerOptions(
                headersTimeout,
                requestTimeout,
                keepAliveTimeout,
                connectionsCheckingInterval,
                maxHeaderSize,
                maxBodySize,
                requests);
    }

    /** How {@code Keep-Alive} says the last of them. */
    String allowance() {
        return maxRequestsPerSocket > 0 ? ", max=" + maxRequestsPerSocket : "";
    }
}
