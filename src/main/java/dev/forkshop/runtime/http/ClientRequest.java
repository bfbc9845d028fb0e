package dev.forkshop.runtime.http;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listeners;
import dev.forkshop.runtime.loop.Timer;
import dev.forkshop.runtime.transport.HttpFields;
import dev.forkshop.runtime.transport.HttpLink;
import dev.forkshop.runtime.transport.HttpStart;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that is made of a server: Node's {@code http.ClientRequest}. It is sent when it is ended. Events come in
 * Node's order: {@code socket}, {@code finish}, {@code response}, {@code close}; or {@code error}, then {@code close}.
 * Loop thread only.
 */
public final class ClientRequest extends OutgoingMessage {
    /** These have no body unless one is written. */
    private static final Set<String> BARE = Set.of("GET", "HEAD", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private static final Pattern HINT = Pattern.compile("timeout=(\\d{1,6})");

    private final RequestOptions options;
    private final Agent agent;
    private final ClientTale.Asking tale;
    private final Listeners<Consumer<IncomingMessage>> onResponse = new Listeners<>();
    private final Listeners<Consumer<HttpSocket>> onSocket = new Listeners<>();
    private final Listeners<Runnable> onContinue = new Listeners<>();
    private final Listeners<Runnable> onTimeout = new Listeners<>();
    private ClientConnection connection;
    private IncomingMessage response;
    private Timer timer;
    private boolean reused;
    private boolean staying;
    private boolean failed;
    private boolean everythingSent;

    ClientRequest(EventLoop loop, RequestOptions options) {
        super(loop);
        this.options = options;
        this.agent = options.agent() == null ? Agent.global() : options.agent();
        this.tale = ClientTale.of(loop).asking(options.method(), options.url());
        options.headers().forEach(this::setHeader);
        if (!hasHeader("host")) {
            setHeader("Host", options.authority());
        }
        loop.nextTick(this::attach);
    }

    private void attach() {
        if (!destroyed()) {
            agent.attach(this);
        }
    }

    RequestOptions options() {
        return options;
    }

    public String method() {
        return options.method();
    }

    public String path() {
        return options.path();
    }

    /** Whether its connection had carried another request before. */
    public boolean reusedSocket() {
        return reused;
    }

    // ---- the head

    @Override
    Framing frame(long length) {
        List<String> raw = headers.raw();
        if (!hasHeader("connection")) {
            raw.add("Connection");
            raw.add(agent.keepsAlive() ? "keep-alive" : "close");
        }
        boolean chunked = addLength(raw, length);
        HttpFields fields = new HttpFields(raw);
        return new Framing(new HttpStart.Request(options.method(), options.path(), true, fields), chunked, false);
    }

    private boolean addLength(List<String> raw, long length) {
        if (hasHeader("content-length")) {
            return false;
        }
        if (hasHeader("transfer-encoding")) {
            return true;
        }
        if (length == 0 && BARE.contains(options.method())) {
            return false;
        }
        raw.add(length < 0 ? "Transfer-Encoding" : "Content-Length");
        raw.add(length < 0 ? "chunked" : Long.toString(length));
        return length < 0;
    }

    @Override
    void written() {}

    @Override
    void allSent() {
        everythingSent = true;
        releaseIfDone();
    }

    // ---- what the connection says

    void attached(ClientConnection to, boolean known) {
        connection = to;
        reused = known;
        startTimer();
        onSocket.emit(l -> l.accept(to));
    }

    void connected(HttpLink link) {
        if (!destroyed()) {
            refresh();
            outlet.open(link);
        }
    }

    void begun(HttpStart.Response start) {
        refresh();
        if (start.status() < 200) {
            informed(start.status());
            return;
        }
        staying = stays(start);
        response = new IncomingMessage(loop, start, connection, connection::reading);
        response.onEndFirst(this::responseEnded);
        if (onResponse.isEmpty()) {
            response.resume();
        } else {
            onResponse.emit(l -> l.accept(response));
        }
    }

    private void informed(int status) {
        if (status == 100) {
            onContinue.emit(Runnable::run);
        }
    }

    private boolean stays(HttpStart.Response start) {
        HttpFields fields = start.fields();
        boolean wanted = start.modern() ? !fields.says("connection", "close") : fields.says("connection", "keep-alive");
        String asked = getHeader("connection");
        boolean close = asked != null && asked.equalsIgnoreCase("close");
        return wanted && agent.keepsAlive() && !close && tellsItsLength(start);
    }

    /** Else only the end of the connection can tell where the body ends. */
    private boolean tellsItsLength(HttpStart.Response start) {
        boolean bodiless = start.status() == 204 || start.status() == 304 || method().equals("HEAD");
        return bodiless
                || start.fields().has("content-length")
                || start.fields().has("transfer-encoding");
    }

    void body(byte[] piece) {
        refresh();
        if (response != null) {
            response.push(piece);
        }
    }

    void complete(HttpFields trailers) {
        if (response == null) {
            return; // the end of an informational answer
        }
        response.complete(trailers);
        connection.reading(true);
        tale.replied(response.statusCode(), response.bytesRead());
    }

    private void responseEnded() {
        releaseIfDone();
    }

    private void releaseIfDone() {
        boolean done = response != null && response.complete() && response.wasRead() && everythingSent;
        if (!done || connection == null || closed()) {
            return;
        }
        stopTimer();
        ClientConnection used = connection;
        if (staying) {
            connection = null;
            loop.nextTick(this::emitClose);
            loop.nextTick(() -> used.free(freeMillis()));
        } else {
            used.destroy();
        }
    }

    /** A second less than the server promises: else it might close while the next request is on its way. */
    private int freeMillis() {
        String hint = response.header("keep-alive");
        Matcher seconds = HINT.matcher(hint == null ? "" : hint);
        return seconds.find()
                ? Math.min(Agent.FREE_MILLIS, Integer.parseInt(seconds.group(1)) * 1000 - 1000)
                : Agent.FREE_MILLIS;
    }

    /** What came is no HTTP. */
    void failed(NodeError error) {
        if (!failed) {
            failed = true;
            tale.failed(error);
            emitError(error);
        }
    }

    void connectionClosed(NodeError error) {
        stopTimer();
        outlet.close();
        abandon();
        if (response != null) {
            if (!response.complete()) {
                tale.failed(ErrorCode.ECONNRESET.error("aborted"));
                response.abort();
            }
            emitClose();
            return;
        }
        NodeError reason = error == null ? ErrorCode.ECONNRESET.error("socket hang up") : error;
        loop.nextTick(this::emitClose);
        failed(reason);
    }

    @Override
    void giveUp(NodeError error) {
        stopTimer();
        agent.forget(this);
        if (connection == null) {
            loop.nextTick(() -> connectionClosed(error));
            return;
        }
        if (error != null) {
            failed = true;
            tale.failed(error);
            loop.nextTick(() -> emitError(error));
        }
        connection.destroy();
    }

    // ---- time

    /** Tells {@code timeout} after so many milliseconds without a byte; what follows is the listener's choice. */
    public ClientRequest setTimeout(int millis, Runnable listener) {
        onTimeout(listener);
        stopTimer();
        timer = loop.setTimeout(this::timedOut, millis).unref();
        return this;
    }

    private void startTimer() {
        if (timer == null && options.timeout() > 0) {
            timer = loop.setTimeout(this::timedOut, options.timeout()).unref();
        }
    }

    private void timedOut() {
        onTimeout.emit(Runnable::run);
    }

    private void refresh() {
        if (timer != null) {
            timer.refresh();
        }
    }

    private void stopTimer() {
        if (timer != null) {
            timer.clear();
            timer = null;
        }
    }

    // ---- listeners

    /** Listens to the response, when its head has come. Where nobody listens its body is thrown away. */
    public ClientRequest onResponse(Consumer<IncomingMessage> listener) {
        onResponse.add(listener);
        return this;
    }

    public ClientRequest onSocket(Consumer<HttpSocket> listener) {
        onSocket.add(listener);
        return this;
    }

    /** Listens to a server that wants the body which {@code Expect: 100-continue} has announced. */
    public ClientRequest onContinue(Runnable listener) {
        onContinue.add(listener);
        return this;
    }

    public ClientRequest onTimeout(Runnable listener) {
        onTimeout.add(listener);
        return this;
    }

    @Override
    public ClientRequest onError(Consumer<NodeError> listener) {
        super.onError(listener);
        return this;
    }

    /** The response, once its head has come; else null. */
    public IncomingMessage response() {
        return response;
    }
}
