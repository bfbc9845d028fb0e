package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.loop.Audience;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listener;
import dev.forkshop.runtime.memory.JsError;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.memory.Parcel;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Everyone who opened a channel of this name hears what the others post, on whatever thread: Node's
 * {@code BroadcastChannel}. Only copies and shared memory travel. It keeps its loop alive until it is closed or
 * unreferenced. Loop thread only.
 */
public final class BroadcastChannel implements AutoCloseable {
    private static final ConcurrentMap<String, Set<BroadcastChannel>> OPEN = new ConcurrentHashMap<>();

    private final String name;
    private final EventLoop loop = EventLoop.current();
    private final Audience<Message> message = new Audience<>();
    private final Queue<Parcel> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean announced = new AtomicBoolean();
    private final Tie tie;
    private volatile boolean closed;

    /** Opens the channel of this name; a name that is no text becomes one. */
    public BroadcastChannel(Object name) {
        this.name = String.valueOf(required(name));
        tie = new Tie(loop, this);
        OPEN.compute(this.name, (key, members) -> {
            Set<BroadcastChannel> all = members == null ? ConcurrentHashMap.newKeySet() : members;
            all.add(this);
            return all;
        });
        LoopPorts.of(loop).add(this, this::close);
    }

    public String name() {
        return name;
    }

    /**
     * Sends a copy to everyone else.
     *
     * @throws JsError InvalidStateError once closed
     */
    public void postMessage(Object value) {
        loop.assertInLoop();
        if (closed) {
            throw new JsError("InvalidStateError", "BroadcastChannel is closed.");
        }
        Parcel parcel = Parcel.of(value);
        Set<BroadcastChannel> members = OPEN.getOrDefault(name, Set.of());
        synchronized (members) { // all hear two posts of two threads in the same order
            members.stream().filter(other -> other != this).forEach(other -> other.deliver(parcel));
        }
    }

    private void deliver(Parcel parcel) {
        waiting.add(parcel);
        if (announced.compareAndSet(false, true)) {
            loop.execute(this::receive);
        }
    }

    private void receive() {
        announced.set(false);
        for (int left = waiting.size(); left > 0 && !closed; left--) {
            takeMessage().ifPresent(value -> loop.call(tie.guard(() -> message.emit(value))));
        }
    }

    /** The oldest message that waits, taken out. */
    Optional<Message> takeMessage() {
        return Optional.ofNullable(waiting.poll()).map(parcel -> new Message(parcel.openForOneOfMany()));
    }

    boolean isClosed() {
        return closed;
    }

    public Listener onMessage(Consumer<Message> listener) {
        return message.add(listener);
    }

    public void ref() {
        tie.ref();
    }

    public void unref() {
        tie.unref();
    }

    /** Hears and sends no more. A second time does nothing. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        LoopPorts.of(loop).remove(this);
        OPEN.computeIfPresent(name, (key, members) -> {
            members.remove(this);
            return members.isEmpty() ? null : members;
        });
        tie.close();
    }

    private static Object required(Object name) {
        if (name == null) {
            throw ErrorCode.ERR_MISSING_ARGS.error("name");
        }
        return name;
    }
}
