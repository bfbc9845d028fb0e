package dev.forkshop.runtime.module;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.loop.Listener;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.net.Handle;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The way from a module to whoever started it, where there is one. Loop thread only. */
public interface ParentChannel {
    /** Node's {@code process.send}; {@code callback}, which may be null, gets null or the error, later. */
    boolean send(Object message, Consumer<Throwable> callback);

    /** The same with a server or a connection, of which the parent gets a descriptor of its own. */
    default boolean send(Object message, Handle handle, boolean keepOpen, Consumer<Throwable> callback) {
        throw ErrorCode.ERR_INVALID_HANDLE_TYPE.error(); // a worker's parent is in the same process
    }

    Listener onMessage(Consumer<Message> listener);

    /** What comes, and the server or connection that came along, or null. */
    default Listener onMessageWithHandle(BiConsumer<Message, Handle> listener) {
        return onMessage(message -> listener.accept(message, null));
    }

    Listener onDisconnect(Runnable listener);

    void disconnect();

    boolean connected();

    void ref();

    void unref();
}
