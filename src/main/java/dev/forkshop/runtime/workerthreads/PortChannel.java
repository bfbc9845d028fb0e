package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.loop.Listener;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.module.ParentChannel;
import java.util.function.Consumer;

/**
 * The parent port in the dress of a forked process's channel: a module that speaks by {@code process.send} and
 * {@code process.onMessage} runs in a worker as it is. Node has no {@code process.send} in a worker. Loop thread only.
 */
final class PortChannel implements ParentChannel {
    private MessagePort port;

    void use(MessagePort parentPort) {
        port = parentPort;
    }

    @Override
    public boolean send(Object message, Consumer<Throwable> callback) {
        port.postMessage(message);
        if (callback != null) {
            port.loop().nextTick(() -> callback.accept(null));
        }
        return true;
    }

    @Override
    public Listener onMessage(Consumer<Message> listener) {
        return port.onMessage(listener);
    }

    @Override
    public Listener onDisconnect(Runnable listener) {
        return port.onClose(listener);
    }

    @Override
    public void disconnect() {
        port.close();
    }

    @Override
    public boolean connected() {
        return !port.detached();
    }

    @Override
    public void ref() {
        port.ref();
    }

    @Override
    public void unref() {
        port.unref();
    }
}
