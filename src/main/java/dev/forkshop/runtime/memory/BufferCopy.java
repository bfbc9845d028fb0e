package dev.forkshop.runtime.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The bytes of an {@link ArrayBuffer} on their way to another thread, padded as {@link AnyArrayBuffer#memory} is.
 *
 * <p>They lie on the Java heap, whose pages are used again and again. What is asked of the system anew costs the kernel two
 * microseconds for each page of 4 KiB: for 64 MiB five times as long as copying them (docs/PERFORMANCE.md).
 */
record BufferCopy(ByteBuffer memory, int length) {
    static BufferCopy of(ByteBuffer from, int length) {
        ByteBuffer memory = room(from.capacity());
        memory.put(0, from, 0, length);
        return new BufferCopy(memory, length);
    }

    /** Where the heap is too full for it, outside. */
    private static ByteBuffer room(int padded) {
        try {
            return ByteBuffer.allocate(padded).order(ByteOrder.nativeOrder());
        } catch (OutOfMemoryError full) {
            return AnyArrayBuffer.allocate(padded);
        }
    }

    BufferCopy again() {
        return of(memory, length);
    }
}
