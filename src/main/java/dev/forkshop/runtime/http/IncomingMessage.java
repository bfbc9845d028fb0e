package dev.forkshop.runtime.http;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listeners;
import dev.forkshop.runtime.stream.Chunk;
import dev.forkshop.runtime.stream.Readable;
import dev.forkshop.runtime.stream.Source;
import dev.forkshop.runtime.stream.Writable;
import dev.forkshop.runtime.transport.HttpFields;
import dev.forkshop.runtime.transport.HttpStart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A message that has come: a request at a server, a response at a client. Node's {@code http.IncomingMessage}; its body
 * is a {@link Readable}, which nobody needs to read. Loop thread only.
 */
public final class IncomingMessage {
    private final EventLoop loop;
    private final HttpStart start;
    private final HttpSocket socket;
    private final Consumer<Boolean> reading;
    private final Listeners<Runnable> onAborted = new Listeners<>();
    private IncomingHeaders headers;
    private IncomingHeaders trailers = IncomingHeaders.NONE;
    private Readable body;
    private long bytes;
    private boolean dumped;
    private boolean complete;
    private boolean aborted;
    private boolean heardErrors;

    /** {@code reading} is told whether more of the body is wanted. */
    IncomingMessage(EventLoop loop, HttpStart start, HttpSocket socket, Consumer<Boolean> reading) {
        this.loop = loop;
        this.start = start;
        this.socket = socket;
        this.reading = reading;
    }

    // ---- the head

    /** {@code GET}, …; of a response null. */
    public String method() {
        return start instanceof HttpStart.Request request ? request.method() : null;
    }

    /** The path and what follows it; of a response null. */
    public String url() {
        return start instanceof HttpStart.Request request ? request.url() : null;
    }

    /** Of a request 0. */
    public int statusCode() {
        return start instanceof HttpStart.Response response ? response.status() : 0;
    }

    /** Of a request null. */
    public String statusMessage() {
        return start instanceof HttpStart.Response response ? response.reason() : null;
    }

    /** {@code 1.1} or {@code 1.0}. */
    public String httpVersion() {
        return start.modern() ? "1.1" : "1.0";
    }

    /** By names in small letters; what came several times is joined as Node joins it. */
    public Map<String, String> headers() {
        return parsed().joined();
    }

    /** By names in small letters, every value of its own. */
    public Map<String, List<String>> headersDistinct() {
        return parsed().distinct();
    }

    /** The value of this name in any case, as in {@link #headers}; null where there is none. */
    public String header(String name) {
        return start.fields().has(name) ? parsed().get(name) : null;
    }

    /** Names and values one after the other, as they came. */
    public List<String> rawHeaders() {
        return List.copyOf(start.fields().raw());
    }

    private IncomingHeaders parsed() {
        if (headers == null) {
            headers = new IncomingHeaders(start.fields());
        }
        return headers;
    }

    /** The fields behind the body, once it has ended. */
    public Map<String, String> trailers() {
        return trailers.joined();
    }

    public HttpSocket socket() {
        return socket;
    }

    boolean isModern() {
        return start.modern();
    }

    HttpFields fields() {
        return start.fields();
    }

    // ---- the body

    /** The body as a stream. */
    public Readable body() {
        if (body == null) {
            body = new Readable(loop, new Wire());
            if (aborted || complete) {
                endOf(body);
            }
        }
        return body;
    }

    private void endOf(Readable stream) {
        if (aborted) {
            stream.destroy();
        } else {
            stream.end();
        }
    }

    /** Listens to pieces of the body. */
    public IncomingMessage onData(Consumer<Chunk> listener) {
        body().onData(listener);
        return this;
    }

    /** Listens to the end of the body, which comes when all of it was read. */
    public IncomingMessage onEnd(Runnable listener) {
        body().onEnd(listener);
        return this;
    }

    public IncomingMessage onClose(Runnable listener) {
        body().onClose(listener);
        return this;
    }

    /** Listens to a message that breaks off: {@code ECONNRESET}. Unlike other errors it may go unheard. */
    public IncomingMessage onError(Consumer<NodeError> listener) {
        heardErrors = true;
        body().onError(listener);
        return this;
    }

    /** Listens to a message that breaks off, before its error. */
    public IncomingMessage onAborted(Runnable listener) {
        onAborted.add(listener);
        return this;
    }

    /** Makes the pieces text. */
    public IncomingMessage setEncoding(String encoding) {
        body().setEncoding(encoding);
        return this;
    }

    /** Lets the body flow; without a listener it is thrown away. */
    public IncomingMessage resume() {
        body().resume();
        return this;
    }

    public IncomingMessage pause() {
        body().pause();
        return this;
    }

    /** Writes the body to a stream, at its pace. */
    public Writable pipe(Writable target) {
        return body().pipe(target);
    }

    /** Writes the body to another message, at its pace. */
    public <M extends OutgoingMessage> M pipe(M target) {
        body().pipe(target.stream());
        return target;
    }

    /** The whole body as text, at most {@link BodyCollector#LIMIT} bytes of it. Ours: Node needs a library for that. */
    public CompletableFuture<String> text() {
        return bytes().thenApply(all -> new String(all, StandardCharsets.UTF_8));
    }

    /** The whole body, at most {@link BodyCollector#LIMIT} bytes of it. */
    public CompletableFuture<byte[]> bytes() {
        return bytes(BodyCollector.LIMIT);
    }

    /**
     * The whole body; fails with {@code ERR_HTTP_BODY_TOO_LARGE} as soon as it is larger than {@code limit}, and answers
     * a request with 413 then.
     */
    public CompletableFuture<byte[]> bytes(int limit) {
        return BodyCollector.collect(this, limit);
    }

    /** Gives up: closes the connection unless the message is whole. */
    public void destroy() {
        if (!complete) {
            socket.destroy();
        }
        body().destroy();
    }

    // ---- what the connection says

    /** Called at the end, before any listener of the program. */
    void onEndFirst(Runnable listener) {
        body().onEnd(listener);
    }

    /** Whether the program has read all of it, or thrown it away. */
    boolean wasRead() {
        return body != null && body.readableEnded();
    }

    void push(byte[] piece) {
        bytes += piece.length;
        if (!dumped && !aborted) {
            body().push(piece);
        }
    }

    void complete(HttpFields fields) {
        complete = true;
        trailers = fields.raw().isEmpty() ? trailers : new IncomingHeaders(fields);
        if (body != null && !aborted) {
            body.end();
        }
    }

    /** It will not be whole: the connection is gone. A message that was read to its end does not hear of it. */
    void abort() {
        if (aborted || body != null && (body.readableEnded() || body.destroyed())) {
            return;
        }
        aborted = true;
        onAborted.emit(Runnable::run);
        if (body != null) {
            body.destroy(heardErrors ? ErrorCode.ECONNRESET.error("aborted") : null);
        }
    }

    /** The answer is sent: what nobody has read is thrown away. */
    void dump() {
        if (body == null) {
            dumped = true;
        } else if (body.readable() && !body.closed()) {
            body.resume();
        }
    }

    private final class Wire implements Source {
        @Override
        public void reading(boolean wanted) {
            if (!complete && !aborted) {
                reading.accept(wanted);
            }
        }

        @Override
        public void close() {
            dumped = true;
            if (!complete && !aborted) {
                reading.accept(true); // the rest is thrown away
            }
        }
    }

    // ---- state

    /** Whether all of it has come. */
    public boolean complete() {
        return complete;
    }

    /** Whether it broke off. */
    public boolean aborted() {
        return aborted;
    }

    /** Bytes of the body so far. */
    public long bytesRead() {
        return bytes;
    }

    ServerConnection serverConnection() {
        return socket instanceof ServerConnection connection ? connection : null;
    }
}
