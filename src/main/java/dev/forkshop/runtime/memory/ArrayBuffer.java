package dev.forkshop.runtime.memory;

import java.nio.ByteBuffer;

/**
 * Raw bytes that belong to one thread. Sent in a message they are copied; named in the transfer list they move: the
 * receiver has them and this buffer is {@linkplain #detached empty}. Node's {@code ArrayBuffer}.
 */
public final class ArrayBuffer extends AnyArrayBuffer implements Transferable {
    private static final ByteBuffer GONE = allocate(0);

    private ByteBuffer memory;
    private int byteLength;
    private boolean detached;
    private boolean untransferable;

    /** Zeroed bytes. */
    public ArrayBuffer(int byteLength) {
        this(allocate(byteLength), byteLength);
    }

    private ArrayBuffer(ByteBuffer memory, int byteLength) {
        this.memory = memory;
        this.byteLength = byteLength;
    }

    /** A buffer with a copy of these bytes. */
    public static ArrayBuffer from(byte[] bytes) {
        return from(ByteBuffer.wrap(bytes));
    }

    static ArrayBuffer from(ByteBuffer bytes) {
        ArrayBuffer made = new ArrayBuffer(bytes.remaining());
        made.memory.put(0, bytes, bytes.position(), bytes.remaining());
        return made;
    }

    /** The buffer to which these bytes belong from now on. */
    static ArrayBuffer of(BufferCopy copy) {
        return new ArrayBuffer(copy.memory(), copy.length());
    }

    BufferCopy copy() {
        return BufferCopy.of(memory, byteLength);
    }

    @Override
    public int byteLength() {
        return byteLength;
    }

    @Override
    public int maxByteLength() {
        return byteLength;
    }

    @Override
    boolean resizes() {
        return detached;
    }

    /** Whether the bytes have moved to another thread. */
    public boolean detached() {
        return detached;
    }

    /** A copy of the bytes from {@code begin} to {@code end} (excluded); negative counts from the end. */
    public ArrayBuffer slice(int begin, int end) {
        requireAttached("ArrayBuffer.prototype.slice");
        int from = Slices.bound(begin, byteLength);
        int to = Math.max(from, Slices.bound(end, byteLength));
        return from(memory.slice(from, to - from));
    }

    public ArrayBuffer slice(int begin) {
        return slice(begin, byteLength);
    }

    @Override
    ByteBuffer memory() {
        return memory;
    }

    /** On the heap no element is sure to be aligned: the bytes leave it. */
    @Override
    ByteBuffer atomicMemory() {
        if (!memory.isDirect()) {
            memory = allocate(byteLength).put(0, memory, 0, byteLength);
        }
        return memory;
    }

    @Override
    void requireAttached(String operation) {
        if (detached) {
            throw new TypeError("Cannot perform " + operation + " on a detached ArrayBuffer");
        }
    }

    // ---- moving

    @Override
    public String kind() {
        return "ArrayBuffer";
    }

    @Override
    public boolean isUntransferable() {
        return untransferable;
    }

    @Override
    public void markUntransferable() {
        untransferable = true;
    }

    @Override
    public Moved move() {
        ByteBuffer bytes = memory;
        int length = byteLength;
        memory = GONE;
        byteLength = 0;
        detached = true;
        return () -> new ArrayBuffer(bytes, length);
    }
}
