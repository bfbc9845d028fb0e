package dev.forkshop.runtime.module;

import dev.forkshop.runtime.loop.Listener;
import dev.forkshop.runtime.memory.Message;
import java.util.function.Consumer;

/** The way from a module to whoever started it, where there is one. Loop thread only. */
public interface ParentChannel {
    /** Node's {@code process.send}; {@code callback}, which may be null, gets null or the error, later. */
    boolean send(Object message, Consumer<Throwable> callback);

    Listener onMessage(Consumer<Message> listener);

    Listener onDisconnect(Runnable listener);

    void disconnect();

    boolean connected();

    void ref();

    void unref();
}
