package dev.forkshop.runtime.memory;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that grow as values are put into it. */
final class CloneBuffer {
    private static final int LARGEST = Integer.MAX_VALUE - 16;

    private ByteBuffer buffer = ByteBuffer.allocate(64);

    /** The buffer with room for that many bytes more. */
    ByteBuffer room(long bytes) {
        if (buffer.remaining() < bytes) {
            grow(buffer.position() + bytes);
        }
        return buffer;
    }

    private void grow(long needed) {
        if (needed > LARGEST) {
            throw new RangeError("a cloned value is larger than 2 GiB");
        }
        int size = (int) Math.min(LARGEST, Math.max(needed, 2L * buffer.capacity()));
        buffer.flip();
        buffer = ByteBuffer.allocate(size).put(buffer);
    }

    /** What was put into it so far, not copied. */
    ByteBuffer written() {
        return buffer.duplicate().flip();
    }

    byte[] bytes() {
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
