package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.net.Handle;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Messages with handles, as Node sends them: one at a time, and nothing goes out behind it before the other side has
 * acknowledged it; so order is kept, and a socket is not closed here before it is open there. Loop thread only.
 */
final class HandleTraffic {
    private static final String HANDLE = "NODE_HANDLE";
    private static final String ACK = "NODE_HANDLE_ACK";
    private static final String NACK = "NODE_HANDLE_NACK";
    private static final String CLOSED = "NODE_SOCKET_CLOSED";

    private record Waiting(Object value, Handle handle, boolean keepOpen, Consumer<Throwable> callback) {}

    private final Channel channel;
    private final Passage passage;
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private final Map<Long, Handle> there = new HashMap<>();
    private Handle underWay;
    private boolean keptOpen;
    private boolean leaving;
    private long sent;

    HandleTraffic(EventLoop loop, Channel channel, Supplier<Path> site) {
        this.channel = channel;
        this.passage = new Passage(loop, channel, site);
    }

    // ---- sending

    /** Whether what is sent now must wait. */
    boolean isWaiting() {
        return underWay != null;
    }

    /** As Node: true for the first that waits, false for those behind it. */
    boolean queue(Object value, Handle handle, boolean keepOpen, Consumer<Throwable> callback) {
        queue.add(new Waiting(value, handle, keepOpen, callback));
        return queue.size() == 1;
    }

    /** A handle that is closed, or was given away before, does not go along: the message is sent alone, as in Node. */
    boolean send(Object value, Handle handle, boolean keepOpen, Consumer<Throwable> callback) {
        int descriptor = handle == null ? -1 : handle.descriptor();
        if (descriptor < 0) {
            return channel.write(value, value, null, callback);
        }
        long number = ++sent;
        Map<String, Object> envelope = new LinkedHashMap<>(Map.of("cmd", HANDLE));
        envelope.put("type", handle.type());
        envelope.put("id", number);
        envelope.put("msg", value);
        passage.give(descriptor);
        underWay = handle;
        keptOpen = keepOpen;
        handle.sent(keepOpen);
        if (!keepOpen) {
            there.put(number, handle);
        }
        return channel.write(envelope, value, handle.type(), callback);
    }

    private void acknowledged() {
        if (underWay == null) {
            return;
        }
        letGo();
        while (!queue.isEmpty() && underWay == null) {
            Waiting next = queue.poll();
            send(next.value(), next.handle(), next.keepOpen(), next.callback());
        }
        if (leaving && underWay == null) {
            channel.leave();
        }
    }

    private void letGo() {
        Handle arrived = underWay;
        underWay = null;
        if (!keptOpen) {
            arrived.arrived();
        }
    }

    /** The channel is to be left as soon as nothing waits any more. */
    void leaveWhenDone() {
        leaving = true;
    }

    // ---- receiving

    /** Whether the message is about handles; then it has been dealt with. */
    boolean hears(Map<?, ?> message, int bytes) {
        switch (String.valueOf(message.get("cmd"))) {
            case HANDLE -> passage.take(descriptor -> received(message, descriptor, bytes));
            case ACK, NACK -> acknowledged();
            case CLOSED -> closedThere(message);
            default -> {
                return passage.hears(message);
            }
        }
        return true;
    }

    private void received(Map<?, ?> envelope, int descriptor, int bytes) {
        channel.sendInternal(Map.of("cmd", descriptor < 0 ? NACK : ACK));
        Parcel parcel = descriptor < 0
                ? null
                : new Parcel(String.valueOf(envelope.get("type")), descriptor, () -> tellClosed(envelope.get("id")));
        channel.arrived(envelope.get("msg"), bytes, parcel);
    }

    private void tellClosed(Object id) {
        channel.sendInternal(Map.of("cmd", CLOSED, "id", id));
    }

    private void closedThere(Map<?, ?> message) {
        Handle handle = there.remove(((Number) message.get("id")).longValue());
        if (handle != null) {
            handle.closedThere();
        }
    }

    // ---- the end

    /** The channel has closed: what waits is lost, what was given away has nobody who tells of it. */
    void close() {
        passage.close();
        if (underWay != null) {
            letGo();
        }
        queue.forEach(waiting -> channel.refuse(ErrorCode.ERR_IPC_CHANNEL_CLOSED.error(), waiting.callback()));
        queue.clear();
        there.values().forEach(Handle::closedThere);
        there.clear();
    }
}
