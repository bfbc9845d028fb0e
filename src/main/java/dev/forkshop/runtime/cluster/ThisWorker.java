package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.ipc.Channel;
import dev.forkshop.runtime.loop.Audience;
import dev.forkshop.runtime.loop.Listener;
import dev.forkshop.runtime.memory.Message;
import java.util.function.Consumer;

/** A worker as it sees itself: Node's {@code cluster.worker}. Loop thread only. */
public final class ThisWorker {
    private final int id;
    private final WorkerSide side;
    private final Channel channel;
    private final Audience<Void> disconnects = new Audience<>();
    private WorkerState state = WorkerState.ONLINE;
    private boolean exitedAfterDisconnect;
    private boolean leaving;
    private boolean killed;

    ThisWorker(int id, WorkerSide side, Channel channel) {
        this.id = id;
        this.side = side;
        this.channel = channel;
    }

    /** Its number in its primary. */
    public int id() {
        return id;
    }

    public WorkerState state() {
        return state;
    }

    public boolean isConnected() {
        return channel.connected();
    }

    /** False: who is dead does not ask. */
    public boolean isDead() {
        return false;
    }

    /** Whether its end is intended. */
    public boolean exitedAfterDisconnect() {
        return exitedAfterDisconnect;
    }

    /** As {@code process.send}: to the primary. */
    public boolean send(Object message) {
        return channel.send(message, null);
    }

    public boolean send(Object message, Consumer<Throwable> callback) {
        return channel.send(message, callback);
    }

    /** As {@code process.onMessage}. */
    public Listener onMessage(Consumer<Message> listener) {
        return channel.onMessage(listener);
    }

    /** The channel is closed. Unless that was intended, the process ends right after. */
    public Listener onDisconnect(Runnable listener) {
        return disconnects.add(nothing -> listener.run());
    }

    /** Closes its servers, waits for their connections, then closes the channel. */
    public ThisWorker disconnect() {
        if (!leaving) {
            leaving = true;
            intended();
            side.disconnect();
        }
        return this;
    }

    /** Closes the channel and ends, whatever it still does. */
    public void kill() {
        if (!killed) {
            killed = true;
            leaving = true;
            intended();
            side.kill();
        }
    }

    @Override
    public String toString() {
        return "Worker " + id + " (" + state.word() + ")";
    }

    void intended() {
        exitedAfterDisconnect = true;
    }

    void listening() {
        state = WorkerState.LISTENING;
    }

    void disconnected() {
        state = WorkerState.DISCONNECTED;
        disconnects.emit(null);
    }
}
