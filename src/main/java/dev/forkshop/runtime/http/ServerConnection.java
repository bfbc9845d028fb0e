package dev.forkshop.runtime.http;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listeners;
import dev.forkshop.runtime.transport.AcceptedSocket;
import dev.forkshop.runtime.transport.Endpoint;
import dev.forkshop.runtime.transport.HttpEvents;
import dev.forkshop.runtime.transport.HttpFields;
import dev.forkshop.runtime.transport.HttpLink;
import dev.forkshop.runtime.transport.HttpStart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;

/**
 * A connection at the server's side: requests come in, answers go out in the same order. Loop thread only.
 *
 * <p>States: waiting for a request (idle), serving, closing (an answer that is the last one is on its way, or the client
 * was refused; what still comes is thrown away), closed. A request is told to the program as soon as its head is here,
 * also while earlier ones are unanswered; the first unanswered one has the wire, the others' answers wait.
 */
final class ServerConnection implements HttpEvents, HttpSocket {
    /** Who sends more requests ahead has to wait for answers. */
    private static final int AHEAD = 100;

    /** How long a refused client may go on sending before the connection is cut: else it might never read why. */
    private static final int LINGER_MILLIS = 1000;

    private final Server server;
    private final EventLoop loop;
    private final long id;
    private final HttpLink link;
    private final long connected;
    private final ArrayDeque<Exchange> unanswered = new ArrayDeque<>(2);
    private final ArrayDeque<Exchange> unsent = new ArrayDeque<>(2);
    private final Listeners<Runnable> onClose = new Listeners<>();
    private Exchange arriving;
    private boolean bodyWanted = true;
    private long requests;
    private boolean closing;
    private boolean closed;

    ServerConnection(Server server, long id, AcceptedSocket socket) {
        this.server = server;
        this.loop = server.loop();
        this.id = id;
        this.link = HttpLink.serve(socket, server.options().maxHeaderSize(), HttpRules.METHODS, this);
        this.connected = server.tale().connected(this);
    }

    // ---- requests

    @Override
    public void begun(HttpStart start) {
        if (closing) {
            return;
        }
        requests++;
        server.idle().remove(this);
        IncomingMessage request = new IncomingMessage(loop, start, this, this::wantBody);
        Exchange exchange = new Exchange(loop, this, request, requests);
        arriving = exchange;
        unsent.add(exchange);
        unanswered.add(exchange);
        if (unanswered.size() == 1) {
            exchange.response().outlet.open(link);
        }
        read();
        exchange.told(server.requested(exchange, connected));
        admit(exchange);
    }

    private void admit(Exchange exchange) {
        ServerResponse response = exchange.response();
        HttpFields fields = exchange.request().fields();
        int most = server.options().maxRequestsPerSocket();
        if (exchange.request().isModern() && !fields.has("host")) {
            response.writeHead(400, Map.of("Connection", "close")).end();
        } else if (most > 0 && requests > most) {
            response.writeHead(503).end();
        } else if (announcesTooMuch(fields)) {
            refuseBody(exchange.request());
        } else if (fields.has("expect")) {
            expected(exchange, fields);
        } else {
            server.events().request(exchange);
        }
    }

    private void expected(Exchange exchange, HttpFields fields) {
        if (fields.says("expect", "100-continue")) {
            server.events().checkContinue(exchange);
        } else {
            server.events().checkExpectation(exchange);
        }
    }

    private boolean announcesTooMuch(HttpFields fields) {
        String length = fields.first("content-length");
        long most = server.options().maxBodySize();
        return most > 0 && length != null && Long.parseLong(length.trim()) > most;
    }

    @Override
    public void body(byte[] piece) {
        if (closing || arriving == null) {
            return;
        }
        long most = server.options().maxBodySize();
        if (most > 0 && arriving.request().bytesRead() + piece.length > most) {
            refuseBody(arriving.request());
        } else {
            arriving.request().push(piece);
        }
    }

    @Override
    public void complete(HttpFields trailers) {
        if (arriving == null) {
            return;
        }
        IncomingMessage request = arriving.request();
        arriving = null;
        bodyWanted = true;
        read();
        request.complete(trailers);
        restIfDone();
    }

    private void wantBody(boolean wanted) {
        bodyWanted = wanted;
        read();
    }

    private void read() {
        link.reading(closing || bodyWanted && unanswered.size() < AHEAD);
    }

    // ---- answers

    /** Whether the connection may stay open after the answer to this. */
    boolean staysAfter(IncomingMessage request) {
        HttpFields fields = request.fields();
        boolean wanted =
                request.isModern() ? !fields.says("connection", "close") : fields.says("connection", "keep-alive");
        int most = server.options().maxRequestsPerSocket();
        return wanted && !server.isDraining() && (most == 0 || requests < most);
    }

    /** Some answer has been written: those whose turn it is may go out. */
    void written() {
        while (!unanswered.isEmpty() && unanswered.peek().response().writableEnded()) {
            Exchange done = unanswered.poll();
            if (done.response().isLast()) {
                closing = true;
                return;
            }
            if (!unanswered.isEmpty()) {
                unanswered.peek().response().outlet.open(link);
            }
        }
        read();
    }

    /** The system has the whole answer. */
    void sent(Exchange exchange) {
        unsent.remove(exchange);
        server.answered(exchange);
        exchange.request().dump();
        if (exchange.response().isLast()) {
            leave();
        } else {
            restIfDone();
        }
        exchange.response().closeSoon();
    }

    private void restIfDone() {
        if (isIdle() && !closing && !closed) {
            server.idle().add(this);
        }
    }

    boolean isIdle() {
        return unsent.isEmpty() && arriving == null;
    }

    /** Whether the client is in the middle of sending a request. */
    boolean isReceiving() {
        return link.messageSince() != 0;
    }

    @Override
    public void drained() {
        if (!unanswered.isEmpty()) {
            unanswered.peek().response().emitDrain();
        }
    }

    // ---- clients that do what they should not

    /** Refuses a client that takes too long for its head, or for the whole request. */
    void check(long now) {
        long since = link.messageSince();
        if (since == 0 || closing) {
            return;
        }
        long millis = (now - since) / 1_000_000;
        boolean late = arriving == null && over(millis, server.options().headersTimeout());
        if (late || over(millis, server.options().requestTimeout())) {
            refuse(ErrorCode.ERR_HTTP_REQUEST_TIMEOUT.error());
        }
    }

    private static boolean over(long millis, int most) {
        return most > 0 && millis > most;
    }

    @Override
    public void malformed(NodeError error) {
        if (!closing) {
            refuse(error);
        }
    }

    private void refuse(NodeError error) {
        if (server.events().hearsClientErrors()) {
            server.events().clientError(error, this);
            return;
        }
        boolean silent = unanswered.isEmpty() || !unanswered.peek().response().isBegun();
        int status = silent ? ClientErrors.status(error) : 0;
        server.tale().refused(this, error.code(), status);
        if (silent) {
            end(ClientErrors.answer(status));
        } else {
            destroy();
        }
    }

    /** The body is larger than allowed: says so if nothing was said yet, and cuts the connection. */
    void refuseBody(IncomingMessage request) {
        Exchange exchange = unanswered.peek();
        boolean mayAnswer = exchange != null
                && exchange.request() == request
                && !exchange.response().headersSent();
        if (!mayAnswer) {
            destroy();
            return;
        }
        server.tale().refused(this, ErrorCode.ERR_HTTP_BODY_TOO_LARGE.name(), 413);
        exchange.response().writeHead(413, Map.of("Connection", "close")).end();
        exchange.response().mute();
    }

    // ---- the end

    @Override
    public void end(String raw) {
        if (closing || closed) {
            return;
        }
        closing = true;
        unanswered.forEach(exchange -> exchange.response().abandon());
        link.raw(raw.getBytes(StandardCharsets.ISO_8859_1));
        linger();
    }

    /** The last answer is sent. */
    private void leave() {
        if (arriving == null) {
            link.closeWhenWritten();
        } else {
            linger();
        }
    }

    /** A reset would wipe out what the client has not read yet: lets it send on for a while, and listens to nothing. */
    private void linger() {
        bodyWanted = true;
        read();
        link.endOutput();
        loop.setTimeout(link::close, LINGER_MILLIS).unref();
    }

    @Override
    public void destroy() {
        closing = true;
        link.close();
    }

    @Override
    public boolean destroyed() {
        return closed || link.closed();
    }

    @Override
    public void closed(NodeError error) {
        if (closed) {
            return;
        }
        List<Exchange> cut = List.copyOf(unsent);
        cut.forEach(exchange -> exchange.request().abort());
        forget();
        onClose.emit(Runnable::run);
        cut.forEach(exchange -> exchange.response().emitClose());
        server.gone(this);
    }

    /** Takes itself out of all lists, and tells the ends of what was begun. */
    void forget() {
        closing = true;
        closed = true;
        server.idle().remove(this);
        unsent.forEach(exchange -> {
            exchange.response().abandon();
            server.unanswered(exchange);
        });
        unsent.clear();
        unanswered.clear();
        server.tale().disconnected(this, connected);
    }

    // ---- what a program sees

    Server server() {
        return server;
    }

    @Override
    public long id() {
        return id;
    }

    long requests() {
        return requests;
    }

    @Override
    public String remoteAddress() {
        return address(link.remote());
    }

    @Override
    public int remotePort() {
        return port(link.remote());
    }

    @Override
    public String localAddress() {
        return address(link.local());
    }

    /** A path in the file system is none, as in Node. */
    private static String address(Endpoint end) {
        return end == null || end.isPath() ? null : end.address();
    }

    @Override
    public int localPort() {
        return port(link.local());
    }

    private static int port(Endpoint end) {
        return end == null ? 0 : end.port();
    }

    @Override
    public void onClose(Runnable listener) {
        onClose.add(listener);
    }
}
