package dev.forkshop.runtime.http;

import dev.forkshop.runtime.journal.HttpFact;
import dev.forkshop.runtime.loop.EventLoop;

/** A request and the answer to it, on one connection. Loop thread only. */
final class Exchange {
    private final IncomingMessage request;
    private final ServerResponse response;
    private final ServerConnection connection;
    private final long number;
    private final long began = System.nanoTime();
    private long fact;

    Exchange(EventLoop loop, ServerConnection connection, IncomingMessage request, long number) {
        this.connection = connection;
        this.request = request;
        this.number = number;
        this.response = new ServerResponse(loop, connection, this);
    }

    IncomingMessage request() {
        return request;
    }

    ServerResponse response() {
        return response;
    }

    /** When the head had come, by {@link System#nanoTime}. */
    long began() {
        return began;
    }

    /** The number of the fact that told its begin; 0 where none did. */
    long fact() {
        return fact;
    }

    void told(long begin) {
        fact = begin;
    }

    HttpFact requested(int port) {
        return new HttpFact.Requested(port, connection.id(), number, request.method(), request.url());
    }

    HttpFact answered(int port, long nanos) {
        return new HttpFact.Answered(
                port,
                connection.id(),
                number,
                request.method(),
                request.url(),
                response.statusCode(),
                response.bytesWritten(),
                nanos);
    }

    HttpFact unanswered(int port, long nanos) {
        return new HttpFact.Unanswered(port, connection.id(), number, request.method(), request.url(), nanos);
    }
}
