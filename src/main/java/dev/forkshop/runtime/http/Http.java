package dev.forkshop.runtime.http;

import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.EventLoop;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

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

    // ---- asking others

    /** A request, to be written and ended; {@code onResponse} gets the answer when its head has come. */
    public static ClientRequest request(RequestOptions options, Consumer<IncomingMessage> onResponse) {
        return new ClientRequest(EventLoop.current(), options).onResponse(onResponse);
    }

    public static ClientRequest request(String url, Consumer<IncomingMessage> onResponse) {
        return request(RequestOptions.of(url), onResponse);
    }

    /** A request that is sent at once. */
    public static ClientRequest get(RequestOptions options, Consumer<IncomingMessage> onResponse) {
        ClientRequest request = request(options, onResponse);
        request.end();
        return request;
    }

    public static ClientRequest get(String url, Consumer<IncomingMessage> onResponse) {
        return get(RequestOptions.of(url), onResponse);
    }

    /** Sends this text. Ours, as Node has no {@code http.post}. */
    public static ClientRequest post(String url, String body, Consumer<IncomingMessage> onResponse) {
        ClientRequest request = request(RequestOptions.of(url).method("POST"), onResponse);
        request.end(body);
        return request;
    }

    /** The whole answer as a future, as Node's {@code fetch} and {@code response.text()} together. */
    public static CompletableFuture<Fetched> fetch(String url) {
        return fetch(RequestOptions.of(url), new byte[0]);
    }

    /**
     * The same for any request; it fails with what would be the request's {@code error}, and with ETIMEDOUT when the
     * options' time has passed without a byte.
     */
    public static CompletableFuture<Fetched> fetch(RequestOptions options, byte[] body) {
        CompletableFuture<Fetched> outcome = new CompletableFuture<>();
        ClientRequest request = request(options, response -> collect(response, outcome));
        request.onError(outcome::completeExceptionally);
        request.onTimeout(() -> request.destroy(SystemError.of(Errno.ETIMEDOUT, "read")));
        request.end(body);
        return outcome;
    }

    private static void collect(IncomingMessage response, CompletableFuture<Fetched> outcome) {
        response.bytes(Integer.MAX_VALUE).whenComplete((all, error) -> {
            if (error != null) {
                outcome.completeExceptionally(error);
            } else {
                outcome.complete(new Fetched(response.statusCode(), response.statusMessage(), response.headers(), all));
            }
        });
    }
}
