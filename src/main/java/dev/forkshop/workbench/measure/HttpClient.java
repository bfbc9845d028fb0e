package dev.forkshop.workbench.measure;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.transport.HttpEvents;
import dev.forkshop.runtime.transport.HttpFields;
import dev.forkshop.runtime.transport.HttpLink;
import dev.forkshop.runtime.transport.HttpStart;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A client over HTTP: one connection, which it keeps for the next request or has closed after each. What breaks a
 * connection while a request is under way is that request's failure; it is not sent again.
 */
public final class HttpClient implements Client {
    private static final int MAX_HEADER = 16 * 1024;
    private static final int LEAST_FINAL = 200;

    private final EventLoop loop = EventLoop.current();
    private final boolean close;
    private Connection connection;
    private Consumer<Answer> waiting;

    /** A client as this plan wants it. On the loop that it is to work on. */
    public HttpClient(LoadPlan plan) {
        this.close = plan.close();
    }

    @Override
    public void send(Errand errand, Consumer<Answer> answer) {
        waiting = answer;
        if (connection == null || connection.link.closed()) {
            connection = new Connection();
            connection.open(errand);
        } else {
            connection.write(errand);
        }
    }

    @Override
    public void close() {
        waiting = null;
        drop();
    }

    private void drop() {
        if (connection != null) {
            connection.link.close();
            connection = null;
        }
    }

    private void settle(Answer answer) {
        Consumer<Answer> asker = waiting;
        waiting = null;
        if (asker != null) {
            asker.accept(answer);
        }
    }

    /** One connection and what comes over it; what comes over one that was given up says nothing any more. */
    private final class Connection implements HttpEvents {
        private HttpLink link;
        private int status;
        private String worker = "";
        private boolean last;

        void open(Errand errand) {
            InetSocketAddress to = new InetSocketAddress(errand.url().getHost(), errand.port());
            link = HttpLink.connect(loop, to, MAX_HEADER, this, error -> connected(errand, error));
        }

        private void connected(Errand errand, SystemError error) {
            if (error == null) {
                write(errand);
            } else {
                broken(error.code());
            }
        }

        void write(Errand errand) {
            byte[] body = errand.body().getBytes(StandardCharsets.UTF_8);
            HttpStart.Request head = new HttpStart.Request(errand.method(), errand.path(), true, fields(errand, body));
            link.whole(head, body, error -> {});
            link.flush();
        }

        private HttpFields fields(Errand errand, byte[] body) {
            List<String> fields = new ArrayList<>(
                    List.of("Host", errand.url().getAuthority(), "Connection", close ? "close" : "keep-alive"));
            if (body.length > 0) {
                fields.addAll(List.of("Content-Type", "application/json"));
                fields.addAll(List.of("Content-Length", Integer.toString(body.length)));
            }
            return new HttpFields(fields);
        }

        @Override
        public void begun(HttpStart start) {
            if (start instanceof HttpStart.Response response) {
                status = response.status();
                String named = response.fields().first("x-worker");
                worker = named == null ? "" : named;
                last = close || response.fields().says("connection", "close");
            }
        }

        @Override
        public void body(byte[] piece) {
            // only its arrival is measured
        }

        @Override
        public void complete(HttpFields trailers) {
            if (status < LEAST_FINAL || connection != this) {
                return;
            }
            if (last) {
                drop();
            }
            settle(Answer.of(status, worker));
        }

        @Override
        public void malformed(NodeError error) {
            broken(error.code());
        }

        @Override
        public void drained() {
            // requests are small
        }

        @Override
        public void closed(NodeError error) {
            broken(error == null ? "ECONNRESET" : error.code());
        }

        private void broken(String code) {
            if (connection == this) {
                drop();
                settle(Answer.none(code));
            }
        }
    }
}
