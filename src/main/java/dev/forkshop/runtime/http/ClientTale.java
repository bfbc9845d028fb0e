package dev.forkshop.runtime.http;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.FactBudget;
import dev.forkshop.runtime.journal.HttpFact;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Timer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a loop's requests tell the journal: one by one while there are few, the rest of a second in one sum. */
final class ClientTale {
    private static final int PERIOD_MILLIS = 1000;

    private final EventLoop loop;
    private final FactBudget budget = new FactBudget();
    private final Set<Asking> open = new LinkedHashSet<>();
    private long begun;
    private long requests;
    private long failed;
    private long bytes;
    private long longest;
    private Timer timer;

    private ClientTale(EventLoop loop) {
        this.loop = loop;
        loop.atEnd(this::end);
    }

    static ClientTale of(EventLoop loop) {
        return loop.attachment(ClientTale.class, () -> new ClientTale(loop));
    }

    Asking asking(String method, String url) {
        long now = System.nanoTime();
        long fact = budget.take(now) ? loop.journal().append(new HttpFact.Asked(method, url)) : 0;
        Asking asking = new Asking(method, url, now, fact);
        open.add(asking);
        return asking;
    }

    private void sum(boolean fails, long size, long nanos) {
        if (requests == 0) {
            begun = System.nanoTime();
            timer = loop.setTimeout(this::tellSum, PERIOD_MILLIS).unref();
        }
        requests++;
        failed += fails ? 1 : 0;
        bytes += size;
        longest = Math.max(longest, nanos);
    }

    /** The loop is gone: what was asked gets no reply any more. */
    private void end() {
        List.copyOf(open).forEach(asking -> asking.failed("", "its loop has ended"));
        tellSum();
    }

    private void tellSum() {
        if (requests > 0) {
            timer.clear();
            loop.journal().append(new HttpFact.AskedMore(System.nanoTime() - begun, requests, failed, bytes, longest));
            requests = 0;
            failed = 0;
            bytes = 0;
            longest = 0;
        }
    }

    /** One request, from its making to its reply or its failure. */
    final class Asking {
        private final String method;
        private final String url;
        private final long began;
        private final long fact;

        private Asking(String method, String url, long began, long fact) {
            this.method = method;
            this.url = url;
            this.began = began;
            this.fact = fact;
        }

        void replied(int status, long size) {
            long nanos = System.nanoTime() - began;
            if (!open.remove(this)) {
                return;
            }
            if (fact != 0) {
                loop.journal().append(new HttpFact.Replied(method, url, status, size, nanos), fact);
            } else {
                sum(false, size, nanos);
            }
        }

        void failed(NodeError error) {
            failed(error.code(), error.getMessage());
        }

        private void failed(String code, String message) {
            long nanos = System.nanoTime() - began;
            if (!open.remove(this)) {
                return;
            }
            if (fact != 0) {
                loop.journal().append(new HttpFact.NotReplied(method, url, code, message, nanos), fact);
            } else {
                sum(true, 0, nanos);
            }
        }
    }
}
