package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.net.Handle;
import dev.forkshop.runtime.net.Socket;
import dev.forkshop.runtime.transport.Lane;

/**
 * A descriptor that came with a message and is nothing yet.
 *
 * @param closed what to do when the connection that it becomes has closed
 */
record Parcel(String type, int descriptor, Runnable closed) {
    Handle open(EventLoop loop) {
        Handle handle = Handle.take(loop, type, descriptor);
        if (handle instanceof Socket socket) {
            socket.onClose(closed);
        }
        return handle;
    }

    void discard() {
        Lane.discard(descriptor);
        closed.run();
    }
}
