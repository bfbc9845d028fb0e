package dev.forkshop.runtime.http;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Owner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who keeps a client's connections between requests: Node's {@code http.Agent}. The one that was freed last is used
 * first. A connection that nobody uses does not keep the loop alive. Loop thread only.
 */
public final class Agent implements AutoCloseable {
    /** How long an unused connection is kept; shorter where the server says that it will close it. */
    static final int FREE_MILLIS = 5000;

    private static final int MOST_FREE = 256;

    private final EventLoop loop;
    private final boolean keepAlive;
    private final int maxSockets;
    private final Set<ClientConnection> connections = new LinkedHashSet<>();
    private final Map<String, ArrayDeque<ClientConnection>> free = new HashMap<>();
    private final Map<String, ArrayDeque<ClientRequest>> waiting = new HashMap<>();
    private final Map<String, Integer> used = new HashMap<>();
    private long made;

    private Agent(boolean keepAlive, int maxSockets) {
        this.loop = EventLoop.current();
        this.keepAlive = keepAlive;
        this.maxSockets = maxSockets;
    }

    /** One that keeps connections, as Node's global agent does. */
    public static Agent keepingAlive() {
        return new Agent(true, Integer.MAX_VALUE);
    }

    /** One that keeps connections, at most so many to one server; further requests wait for a free one. */
    public static Agent keepingAlive(int maxSockets) {
        return new Agent(true, maxSockets);
    }

    /** One that opens a connection for each request, and asks the server to close it. */
    public static Agent closing() {
        return new Agent(false, Integer.MAX_VALUE);
    }

    /** That of the program whose callback runs. */
    static Agent global() {
        return Globals.of(EventLoop.current()).current();
    }

    private static final class Globals {
        private final Map<Owner, Agent> agents = new HashMap<>();

        static Globals of(EventLoop loop) {
            return loop.attachment(Globals.class, Globals::new);
        }

        /** Programs on one loop share no connections: what happens on one is the affair of whoever opened it. */
        Agent current() {
            Owner owner = EventLoop.current().owner().orElse(null);
            return agents.computeIfAbsent(owner, this::make);
        }

        private Agent make(Owner owner) {
            Agent agent = keepingAlive();
            if (owner != null) {
                owner.opened(() -> {
                    agents.remove(owner);
                    agent.close();
                });
            }
            return agent;
        }
    }

    boolean keepsAlive() {
        return keepAlive;
    }

    /** How many connections are open. */
    public int sockets() {
        return connections.size();
    }

    /** Closes every connection, whatever is under way. */
    @Override
    public void close() {
        List.copyOf(connections).forEach(ClientConnection::destroy);
    }

    // ---- requests

    /** Gives the request a connection, now or when one is free. */
    void attach(ClientRequest request) {
        String key = request.options().authority();
        ClientConnection kept = takeFree(key);
        if (kept != null) {
            kept.reuse(request);
        } else if (used.getOrDefault(key, 0) < maxSockets) {
            used.merge(key, 1, Integer::sum);
            ClientConnection connection = new ClientConnection(loop, this, key, ++made);
            connections.add(connection);
            connection.open(request);
        } else {
            waiting.computeIfAbsent(key, none -> new ArrayDeque<>()).add(request);
        }
    }

    private ClientConnection takeFree(String key) {
        Deque<ClientConnection> kept = free.get(key);
        return kept == null ? null : kept.pollLast();
    }

    void forget(ClientRequest request) {
        waiting.getOrDefault(request.options().authority(), new ArrayDeque<>()).remove(request);
    }

    /** The connection has nothing to do: the next waiting request has it, or it is kept. True unless it is not wanted. */
    boolean freed(ClientConnection connection) {
        ClientRequest next = next(connection.key());
        if (next != null) {
            connection.reuse(next);
            return true;
        }
        Deque<ClientConnection> kept = free.computeIfAbsent(connection.key(), none -> new ArrayDeque<>());
        boolean keeps = keepAlive && kept.size() < MOST_FREE;
        if (keeps) {
            kept.add(connection);
        }
        return keeps;
    }

    private ClientRequest next(String key) {
        Deque<ClientRequest> queue = waiting.get(key);
        return queue == null ? null : queue.poll();
    }

    void gone(ClientConnection connection) {
        if (!connections.remove(connection)) {
            return;
        }
        free.getOrDefault(connection.key(), new ArrayDeque<>()).remove(connection);
        used.merge(connection.key(), -1, (count, less) -> count + less == 0 ? null : count + less);
        ClientRequest next = next(connection.key());
        if (next != null) {
            attach(next);
        }
    }
}
