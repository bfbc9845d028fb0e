package dev.forkshop.runtime.http;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.transport.HttpFields;
import dev.forkshop.runtime.transport.HttpStart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The answer to a request: Node's {@code http.ServerResponse}. Answers go out in the order of their requests: one that
 * is written before its turn waits. Loop thread only.
 */
public final class ServerResponse extends OutgoingMessage {
    private final IncomingMessage request;
    private final ServerConnection connection;
    private final Exchange exchange;
    private int statusCode = 200;
    private String statusMessage;
    private boolean sendDate = true;
    private boolean last;

    ServerResponse(EventLoop loop, ServerConnection connection, Exchange exchange) {
        super(loop);
        this.request = exchange.request();
        this.connection = connection;
        this.exchange = exchange;
    }

    // ---- the head

    /** The request that this answers. */
    public IncomingMessage request() {
        return request;
    }

    public HttpSocket socket() {
        return connection;
    }

    public int statusCode() {
        return statusCode;
    }

    /** Sets the status; one that is none is found out when the head is made. */
    public ServerResponse statusCode(int status) {
        requireNoHead("set");
        statusCode = status;
        return this;
    }

    /** The words behind the status; those of the standard unless set. */
    public ServerResponse statusMessage(String message) {
        requireNoHead("set");
        statusMessage = message;
        return this;
    }

    /** Whether the head tells the time; it does unless told not to. */
    public ServerResponse sendDate(boolean whether) {
        sendDate = whether;
        return this;
    }

    @Override
    public ServerResponse setHeader(String name, String value) {
        super.setHeader(name, value);
        return this;
    }

    /** Makes the head: it cannot be changed any more, and is sent with what follows. */
    public ServerResponse writeHead(int status) {
        return writeHead(status, Map.of());
    }

    /** The same with fields besides those that were set. */
    public ServerResponse writeHead(int status, Map<String, ?> fields) {
        return writeHead(status, null, fields);
    }

    /** The same with other words than the standard's; null for these. */
    public ServerResponse writeHead(int status, String message, Map<String, ?> fields) {
        requireNoHead("write");
        HttpRules.status(status);
        statusCode = status;
        statusMessage = message == null ? statusMessage : message;
        fields.forEach(this::set);
        prepareHead();
        return this;
    }

    private void set(String name, Object value) {
        if (value instanceof List<?> several) {
            setHeader(name, several.stream().map(String::valueOf).toList());
        } else {
            setHeader(name, value == null ? null : value.toString());
        }
    }

    /** Tells the client to send the body that it announced. */
    public void writeContinue() {
        outlet.raw("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Tells the client that the answer takes a while. */
    public void writeProcessing() {
        outlet.raw("HTTP/1.1 102 Processing\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    Framing frame(long length) {
        HttpRules.status(statusCode);
        String reason = statusMessage == null ? HttpStatus.reason(statusCode) : statusMessage;
        HttpRules.reason(reason);
        boolean bodiless = request.method().equals("HEAD") || statusCode == 204 || statusCode == 304;
        List<String> raw = headers.raw();
        addDate(raw);
        addConnection(raw);
        boolean chunked = addLength(raw, length, bodiless);
        HttpStart.Response start = new HttpStart.Response(statusCode, reason, true, bodiless, new HttpFields(raw));
        return new Framing(start, chunked, bodiless);
    }

    private void addDate(List<String> raw) {
        if (sendDate && !headers.has("date")) {
            raw.add("Date");
            raw.add(connection.server().date());
        }
    }

    /** Says whether the connection stays; without a length only its end can tell where an old client's answer ends. */
    private void addConnection(List<String> raw) {
        String set = getHeader("connection");
        if (set != null) {
            last = set.toLowerCase(Locale.ROOT).contains("close");
            return;
        }
        last = !connection.staysAfter(request) || !(request.isModern() || headers.has("content-length"));
        raw.add("Connection");
        raw.add(last ? "close" : "keep-alive");
        int seconds = connection.server().options().keepAliveTimeout() / 1000;
        if (!last && seconds > 0 && !headers.has("keep-alive")) {
            raw.add("Keep-Alive");
            raw.add("timeout=" + seconds + connection.server().options().allowance());
        }
    }

    private boolean addLength(List<String> raw, long length, boolean bodiless) {
        if (headers.has("content-length")) {
            return false;
        }
        String coding = getHeader("transfer-encoding");
        if (coding != null || bodiless || !request.isModern()) {
            return coding != null && !bodiless;
        }
        boolean known = length >= 0 && !headers.has("trailer");
        raw.add(known ? "Content-Length" : "Transfer-Encoding");
        raw.add(known ? Long.toString(length) : "chunked");
        return !known;
    }

    // ---- the course of things

    /** Whether the connection ends with this answer. */
    boolean isLast() {
        return last;
    }

    @Override
    void written() {
        connection.written();
    }

    @Override
    void allSent() {
        connection.sent(exchange);
    }

    @Override
    void giveUp(NodeError error) {
        connection.destroy();
    }
}
