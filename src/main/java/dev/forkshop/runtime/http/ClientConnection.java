package dev.forkshop.runtime.http;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listeners;
import dev.forkshop.runtime.loop.Timer;
import dev.forkshop.runtime.net.Lookup;
import dev.forkshop.runtime.transport.Endpoint;
import dev.forkshop.runtime.transport.HttpEvents;
import dev.forkshop.runtime.transport.HttpFields;
import dev.forkshop.runtime.transport.HttpLink;
import dev.forkshop.runtime.transport.HttpStart;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/**
 * A connection at the client's side; it carries one request at a time. States: looking up and connecting, used by a
 * request, free in its agent's hands, closed. Loop thread only.
 */
final class ClientConnection implements HttpEvents, HttpSocket {
    private final EventLoop loop;
    private final Agent agent;
    private final String key;
    private final long id;
    private final Listeners<Runnable> onClose = new Listeners<>();
    private HttpLink link;
    private ClientRequest request;
    private Timer expiry;
    private Endpoint remote;
    private Endpoint local;
    private boolean closed;

    ClientConnection(EventLoop loop, Agent agent, String key, long id) {
        this.loop = loop;
        this.agent = agent;
        this.key = key;
        this.id = id;
    }

    String key() {
        return key;
    }

    // ---- the way to a request

    /** Connects for this request. */
    void open(ClientRequest first) {
        request = first;
        first.attached(this, false);
        Lookup.of(loop, first.options().host(), this::found);
    }

    private void found(List<InetAddress> addresses, NodeError error) {
        if (closed) {
            return;
        }
        if (error != null) {
            closed(error);
            return;
        }
        InetSocketAddress to =
                new InetSocketAddress(addresses.get(0), request.options().port());
        link = HttpLink.connect(loop, to, Http.MAX_HEADER_SIZE, this, this::connected);
    }

    private void connected(SystemError error) {
        if (error != null) {
            closed(error);
        } else if (!closed) {
            remote = link.remote();
            local = link.local();
            request.connected(link);
        }
    }

    /** Carries another request. */
    void reuse(ClientRequest next) {
        stopExpiry();
        request = next;
        link.ref();
        next.attached(this, true);
        next.connected(link);
    }

    /** The request and its response are complete, and the connection stays. */
    void free(int millis) {
        request = null;
        if (millis <= 0 || !agent.freed(this)) {
            destroy();
        } else if (request == null) {
            link.unref();
            expiry = loop.setTimeout(this::destroy, millis).unref();
        }
    }

    private void stopExpiry() {
        if (expiry != null) {
            expiry.clear();
            expiry = null;
        }
    }

    void reading(boolean wanted) {
        link.reading(wanted);
    }

    // ---- what comes

    @Override
    public void begun(HttpStart start) {
        if (request == null) {
            destroy(); // an answer that nobody asked for
        } else {
            request.begun((HttpStart.Response) start);
        }
    }

    @Override
    public void body(byte[] piece) {
        if (request != null) {
            request.body(piece);
        }
    }

    @Override
    public void complete(HttpFields trailers) {
        if (request != null) {
            request.complete(trailers);
        }
    }

    @Override
    public void malformed(NodeError error) {
        ClientRequest broken = request;
        if (broken != null) {
            broken.failed(error);
        }
        destroy();
    }

    @Override
    public void drained() {
        if (request != null) {
            request.emitDrain();
        }
    }

    @Override
    public void closed(NodeError error) {
        if (closed) {
            return;
        }
        closed = true;
        stopExpiry();
        agent.gone(this);
        onClose.emit(Runnable::run);
        if (request != null) {
            request.connectionClosed(error);
        }
    }

    // ---- what a program sees

    @Override
    public void destroy() {
        if (link == null) {
            loop.nextTick(() -> closed(null));
        } else {
            link.close();
        }
    }

    /** Node's clients write by their requests; here too. */
    @Override
    public void end(String raw) {
        destroy();
    }

    @Override
    public boolean destroyed() {
        return closed || link != null && link.closed();
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public String remoteAddress() {
        return remote == null ? null : remote.address();
    }

    @Override
    public int remotePort() {
        return remote == null ? 0 : remote.port();
    }

    @Override
    public String localAddress() {
        return local == null ? null : local.address();
    }

    @Override
    public int localPort() {
        return local == null ? 0 : local.port();
    }

    @Override
    public void onClose(Runnable listener) {
        onClose.add(listener);
    }
}
