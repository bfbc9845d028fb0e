package dev.forkshop.runtime.http;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.transport.HttpFields;
import dev.forkshop.runtime.transport.HttpLink;
import dev.forkshop.runtime.transport.HttpStart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The way of one message to its connection. Before it has one (a response whose turn has not come, a request that is
 * still connecting) what is written waits here. Hands the system what a callback has written at its end, as one; the end of
 * the message at once. Loop thread only.
 */
final class Outlet {
    private final EventLoop loop;
    private final List<Runnable> waiting = new ArrayList<>(0);
    private final List<Consumer<NodeError>> unheard = new ArrayList<>(0);
    private final Runnable flush = this::flush;
    private HttpLink link;
    private long waitingBytes;
    private boolean unflushed;
    private boolean flushes;
    private boolean gone;

    Outlet(EventLoop loop) {
        this.loop = loop;
    }

    /** Sends what waits, and everything from now on, by this connection. */
    void open(HttpLink to) {
        link = to;
        waitingBytes = 0;
        List<Runnable> ready = List.copyOf(waiting);
        waiting.clear();
        unheard.clear();
        ready.forEach(Runnable::run);
        unflushed = !ready.isEmpty();
        flushSoon();
    }

    void begin(HttpStart start) {
        send(() -> link.begin(start));
        flushSoon();
    }

    void whole(HttpStart start, byte[] body, Consumer<NodeError> done) {
        waitFor(done, body.length);
        send(() -> link.whole(start, body, done));
        flush();
    }

    void body(byte[] piece, Consumer<NodeError> done) {
        waitFor(done, piece.length);
        send(() -> link.body(piece, done));
        flushSoon();
    }

    void last(HttpFields trailers, Consumer<NodeError> done) {
        waitFor(done, 0);
        send(() -> link.last(trailers, done));
        flush();
    }

    void raw(byte[] bytes) {
        send(() -> link.raw(bytes));
        flushSoon();
    }

    private void waitFor(Consumer<NodeError> done, int bytes) {
        if (link == null) {
            unheard.add(done);
            waitingBytes += bytes;
        }
    }

    private void send(Runnable write) {
        if (gone) {
            return;
        }
        if (link == null) {
            waiting.add(write);
            return;
        }
        write.run();
        unflushed = true;
    }

    private void flushSoon() {
        if (link != null && !flushes) {
            flushes = true;
            loop.nextTick(flush);
        }
    }

    private void flush() {
        flushes = false;
        if (!gone && link != null && unflushed) {
            unflushed = false;
            link.flush();
        }
    }

    /** Whether more waits than is good. */
    boolean full() {
        return link == null ? waitingBytes >= HttpLink.HIGH_WATER_MARK : link.full();
    }

    /** The connection is gone, or will never be: what waits is lost. */
    void close() {
        if (gone) {
            return;
        }
        gone = true;
        waiting.clear();
        waitingBytes = 0;
        NodeError lost = ErrorCode.ERR_STREAM_DESTROYED.error("write");
        List.copyOf(unheard).forEach(done -> done.accept(lost));
        unheard.clear();
    }
}
