package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.ipc.IpcServer;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.transport.Lane;
import dev.forkshop.runtime.transport.Transport;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The way on which one worker gets its descriptors; opened when it listens for the first time. Loop thread only. */
final class PrimaryLane implements AutoCloseable {
    private final Path path;
    private final Lane lane;

    private PrimaryLane(Path path, Lane lane) {
        this.path = path;
        this.lane = lane;
    }

    /** @throws dev.forkshop.runtime.error.NodeError ERR_NO_NATIVE_TRANSPORT */
    static PrimaryLane open(EventLoop loop, Worker worker) {
        Path path = IpcServer.of(loop).path("lane-" + worker.pid());
        return new PrimaryLane(path, Transport.of(loop).offerLane(path));
    }

    /** Where the worker finds it. */
    String path() {
        return path.toString();
    }

    /** Sends what this descriptor stands for; {@code sent} gets null or the error. */
    void give(int descriptor, Consumer<SystemError> sent) {
        lane.give(descriptor, sent);
    }

    @Override
    public void close() {
        lane.close();
    }
}
