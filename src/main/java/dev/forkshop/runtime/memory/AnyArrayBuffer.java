package dev.forkshop.runtime.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Raw bytes that {@linkplain TypedArray views} read and write: an {@link ArrayBuffer}, which one thread owns, or a
 * {@link SharedArrayBuffer}, which several see at once. The bytes lie outside the Java heap, as in Node, save for those that came
 * as a copy in a message; in the machine's byte order. They are freed when nothing refers to them any more.
 */
public abstract sealed class AnyArrayBuffer permits ArrayBuffer, SharedArrayBuffer {
    private static final int WORD = Long.BYTES;

    AnyArrayBuffer() {}

    /** How many bytes there are now; 0 once detached. */
    public abstract int byteLength();

    /** How many bytes there may be at most. */
    public abstract int maxByteLength();

    /** Whether {@link #byteLength} may change while the buffer lives. */
    abstract boolean resizes();

    /** The bytes, padded to whole words. */
    abstract ByteBuffer memory();

    /** The same bytes, where elements can be changed atomically. */
    abstract ByteBuffer atomicMemory();

    /** Throws a TypeError where the bytes have gone to another thread. */
    abstract void requireAttached(String operation);

    /** A copy of all bytes. */
    public final byte[] toByteArray() {
        byte[] copy = new byte[byteLength()];
        memory().get(0, copy);
        return copy;
    }

    /** Zeroed bytes, aligned for every width, with room up to the next whole word. */
    static ByteBuffer allocate(long bytes) {
        if (bytes < 0 || bytes > Integer.MAX_VALUE - WORD) {
            throw new RangeError("Invalid array buffer length");
        }
        int padded = (int) (bytes + WORD - 1) / WORD * WORD;
        try {
            return ByteBuffer.allocateDirect(padded).order(ByteOrder.nativeOrder());
        } catch (OutOfMemoryError full) { // V8 says it with a RangeError, and the program may go on
            throw new RangeError("Array buffer allocation failed");
        }
    }
}
