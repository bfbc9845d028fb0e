package dev.forkshop.runtime.http;

import dev.forkshop.runtime.journal.FactBudget;
import dev.forkshop.runtime.journal.HttpFact;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Timer;
import dev.forkshop.runtime.transport.Endpoint;

/**
 * What a server tells the journal. One by one while there is little; the rest of each second in one sum, so that a busy
 * server is not slowed down by telling. What began by a fact ends by one; what took long is told in any case. Loop thread
 * only.
 */
final class ServerTale {
    /** A request that takes longer is told by itself. */
    static final long LONG_NANOS = 100_000_000;

    private static final int PERIOD_MILLIS = 1000;

    private final EventLoop loop;
    private final Journal journal;
    private final FactBudget requestBudget = new FactBudget();
    private final FactBudget connectionBudget = new FactBudget();
    private final FactBudget longBudget = new FactBudget();
    private int port;
    private long started;
    private Sum sum;
    private Timer timer;

    ServerTale(EventLoop loop) {
        this.loop = loop;
        this.journal = loop.journal();
    }

    void listening(Endpoint address) {
        port = address.port();
        started = journal.append(new HttpFact.Listening(address.address(), port));
    }

    void closed(Endpoint address, ServerFigures figures) {
        tellSum();
        journal.append(
                new HttpFact.Closed(address.address(), address.port(), figures.connections(), figures.requests()),
                started);
    }

    /** The number of the fact, or 0. */
    long connected(ServerConnection connection) {
        if (!connectionBudget.take(System.nanoTime())) {
            sum().connections++;
            return 0;
        }
        return journal.append(new HttpFact.Connected(port, connection.id(), remote(connection)), started);
    }

    private static String remote(ServerConnection connection) {
        String address = connection.remoteAddress();
        return address == null ? "this machine" : address + ":" + connection.remotePort();
    }

    void disconnected(ServerConnection connection, long begun) {
        if (begun != 0) {
            journal.append(new HttpFact.Disconnected(port, connection.id(), connection.requests()), begun);
        }
    }

    /** The number of the fact, or 0. */
    long requested(Exchange exchange, long connected) {
        return requestBudget.take(exchange.began()) ? journal.append(exchange.requested(port), connected) : 0;
    }

    void answered(Exchange exchange) {
        long nanos = System.nanoTime() - exchange.began();
        boolean tookLong = nanos > LONG_NANOS && longBudget.take(System.nanoTime());
        if (exchange.fact() != 0 || tookLong) {
            journal.append(exchange.answered(port, nanos), exchange.fact());
        } else {
            sum().add(exchange, nanos);
        }
    }

    void unanswered(Exchange exchange) {
        long nanos = System.nanoTime() - exchange.began();
        if (exchange.fact() != 0 || longBudget.take(System.nanoTime())) {
            journal.append(exchange.unanswered(port, nanos), exchange.fact());
        } else {
            sum().addFailed(nanos);
        }
    }

    void refused(ServerConnection connection, String code, int status) {
        if (longBudget.take(System.nanoTime())) {
            journal.append(new HttpFact.Refused(port, connection.id(), code, status), started);
        } else {
            sum().addFailed(0);
        }
    }

    private Sum sum() {
        if (sum == null) {
            sum = new Sum();
            timer = loop.setTimeout(this::tellSum, PERIOD_MILLIS).unref();
        }
        return sum;
    }

    private void tellSum() {
        if (sum != null) {
            timer.clear();
            journal.append(sum.fact(port), started);
            sum = null;
        }
    }

    /** What was not told one by one since {@code begun}. */
    private static final class Sum {
        private final long begun = System.nanoTime();
        private long connections;
        private long requests;
        private long failed;
        private long bytes;
        private long longest;

        void add(Exchange exchange, long nanos) {
            requests++;
            failed += exchange.response().statusCode() >= 500 ? 1 : 0;
            bytes += exchange.response().bytesWritten();
            longest = Math.max(longest, nanos);
        }

        void addFailed(long nanos) {
            requests++;
            failed++;
            longest = Math.max(longest, nanos);
        }

        HttpFact fact(int port) {
            return new HttpFact.Summed(port, System.nanoTime() - begun, connections, requests, failed, bytes, longest);
        }
    }
}
