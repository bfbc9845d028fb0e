package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.ipc.Channel;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.net.Handle;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What a forked child has besides a spawned one: messages both ways. A spawned child throws IllegalStateException, where
 * Node has no such methods at all. Loop thread only.
 */
public sealed interface Messaging permits ChildProcess {
    /** The channel itself, for {@code ref()} and {@code unref()}; null where the child was not forked. */
    Channel channel();

    private Channel required() {
        if (channel() == null) {
            throw new IllegalStateException(this + " has no channel: only a forked child has one");
        }
        return channel();
    }

    /** Sends it a value: true unless so much waits already that we should too. */
    default boolean send(Object message) {
        return required().send(message, null);
    }

    /** The same; {@code callback} gets null when it is written, or the error. */
    default boolean send(Object message, Consumer<Throwable> callback) {
        return required().send(message, callback);
    }

    /** Sends it a value and a server or a connection: the other process gets a descriptor of its own for it. */
    default boolean send(Object message, Handle handle) {
        return required().send(message, handle, false, null);
    }

    /**
     * The same.
     *
     * @param keepOpen whether a connection stays of use here, too
     * @param callback gets null when it is written, or the error; may be null
     */
    default boolean send(Object message, Handle handle, boolean keepOpen, Consumer<Throwable> callback) {
        return required().send(message, handle, keepOpen, callback);
    }

    /** It sent a value, and perhaps a server or a connection; else null. */
    default ChildProcess onMessageWithHandle(BiConsumer<Message, Handle> listener) {
        required().onMessageWithHandle(listener);
        return (ChildProcess) this;
    }

    /** It sent a value. */
    default ChildProcess onMessage(Consumer<Message> listener) {
        required().onMessage(listener);
        return (ChildProcess) this;
    }

    /** No more messages will travel, whoever wanted that. */
    default ChildProcess onDisconnect(Runnable listener) {
        required().onDisconnect(listener);
        return (ChildProcess) this;
    }

    /** Closes the channel; a child that does nothing but listen then ends. */
    default void disconnect() {
        required().disconnect();
    }

    /** Whether {@link #send} makes sense. */
    default boolean connected() {
        return channel() != null && channel().connected();
    }
}
