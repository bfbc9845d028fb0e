package dev.forkshop.workbench.measure.place;

import dev.forkshop.runtime.loop.Audience;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Hold;
import dev.forkshop.runtime.loop.Listener;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.module.ParentChannel;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * A channel with both ends on one loop: a message is handed over by a call, each in a turn of its own, and nothing is
 * copied. So a module that listens to its parent can be given work on the main loop too. Listening keeps it alive. On
 * the loop.
 */
final class OwnChannel implements ParentChannel {
    private final EventLoop loop;
    private final Consumer<Message> answers;
    private final Queue<Message> waiting = new ArrayDeque<>();
    private final Audience<Message> messages = new Audience<>(this::hold);
    private final Audience<Void> disconnects = new Audience<>();
    private Hold hold;
    private boolean closed;

    OwnChannel(EventLoop loop, Consumer<Message> answers) {
        this.loop = loop;
        this.answers = answers;
    }

    /** For the module; waits until it listens. */
    void give(Object value) {
        waiting.add(new Message(value));
    }

    private void deliver() {
        if (!closed && !waiting.isEmpty() && !messages.isEmpty()) {
            loop.execute(this::deliver);
            messages.emit(waiting.poll());
        }
    }

    /** Made by the module's own call, so that it is the module's run that is kept alive. */
    private void hold() {
        if (hold == null) {
            hold = loop.hold();
        } else if (messages.isEmpty()) {
            hold.unref();
        } else {
            hold.ref();
        }
    }

    @Override
    public Listener onMessage(Consumer<Message> listener) {
        Listener added = messages.add(listener);
        loop.execute(this::deliver);
        return added;
    }

    @Override
    public boolean send(Object message, Consumer<Throwable> callback) {
        answers.accept(new Message(message));
        if (callback != null) {
            loop.nextTick(() -> callback.accept(null));
        }
        return true;
    }

    @Override
    public Listener onDisconnect(Runnable listener) {
        return disconnects.add(none -> listener.run());
    }

    @Override
    public void disconnect() {
        if (!closed) {
            closed = true;
            unref();
            disconnects.emit(null);
        }
    }

    @Override
    public boolean connected() {
        return !closed;
    }

    @Override
    public void ref() {
        if (hold != null) {
            hold.ref();
        }
    }

    @Override
    public void unref() {
        if (hold != null) {
            hold.unref();
        }
    }
}
