package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.loop.EventLoop;
import java.nio.ByteBuffer;

/** One buffer outside the heap for all reads and writes of a loop: it is empty again when each of them is done. */
final class IpcBuffer {
    static final int SIZE = 64 * 1024;

    private final ByteBuffer bytes = ByteBuffer.allocateDirect(SIZE);

    static ByteBuffer of(EventLoop loop) {
        IpcBuffer known = loop.attached(IpcBuffer.class);
        if (known == null) {
            known = new IpcBuffer();
            loop.attach(IpcBuffer.class, known);
        }
        return known.bytes.clear();
    }
}
