package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.ipc.Channel;
import dev.forkshop.runtime.loop.Listener;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.module.ParentChannel;
import dev.forkshop.runtime.net.Handle;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The child's end of the channel as its module sees it. */
record ChildEnd(Channel channel) implements ParentChannel {
    @Override
    public boolean send(Object message, Consumer<Throwable> callback) {
        return channel.send(message, callback);
    }

    @Override
    public boolean send(Object message, Handle handle, boolean keepOpen, Consumer<Throwable> callback) {
        return channel.send(message, handle, keepOpen, callback);
    }

    @Override
    public Listener onMessage(Consumer<Message> listener) {
        return channel.onMessage(listener);
    }

    @Override
    public Listener onMessageWithHandle(BiConsumer<Message, Handle> listener) {
        return channel.onMessageWithHandle(listener);
    }

    @Override
    public Listener onDisconnect(Runnable listener) {
        return channel.onDisconnect(listener);
    }

    @Override
    public void disconnect() {
        channel.disconnect();
    }

    @Override
    public boolean connected() {
        return channel.connected();
    }

    @Override
    public void ref() {
        channel.ref();
    }

    @Override
    public void unref() {
        channel.unref();
    }
}
