package dev.forkshop.runtime.memory;

import dev.forkshop.runtime.journal.MemoryFact;
import dev.forkshop.runtime.loop.EventLoop;
import java.nio.ByteBuffer;

/**
 * Raw bytes that several threads see at once: what crosses in a message is not the bytes but the way to them. Reads and
 * writes of views are unordered between threads unless {@link Atomics} orders them. Node's {@code SharedArrayBuffer}.
 *
 * <p>A growable one reserves its greatest size at once; growing only moves the end, which every thread sees.
 */
public final class SharedArrayBuffer extends AnyArrayBuffer {
    private final SharedBlock block;

    /** Zeroed bytes. */
    public SharedArrayBuffer(int byteLength) {
        this(SharedBlock.fixed(byteLength));
        tell(new MemoryFact.Shared(byteLength, byteLength));
    }

    /** Zeroed bytes that may {@link #grow} to {@code maxByteLength}. */
    public SharedArrayBuffer(int byteLength, int maxByteLength) {
        this(SharedBlock.growable(byteLength, maxByteLength));
        tell(new MemoryFact.Shared(byteLength, maxByteLength));
    }

    private static void tell(MemoryFact fact) {
        EventLoop.find().ifPresent(loop -> loop.journal().append(fact));
    }

    SharedArrayBuffer(SharedBlock block) {
        this.block = block;
    }

    SharedBlock block() {
        return block;
    }

    @Override
    public int byteLength() {
        return block.length();
    }

    @Override
    public int maxByteLength() {
        return block.maxLength();
    }

    public boolean growable() {
        return block.growable();
    }

    @Override
    boolean resizes() {
        return block.growable();
    }

    /** Moves the end for every thread; it never moves back. */
    public void grow(int newLength) {
        if (!growable()) {
            throw new TypeError("Method SharedArrayBuffer.prototype.grow called on incompatible receiver "
                    + "#<SharedArrayBuffer>");
        }
        tell(new MemoryFact.Grown(block.grow(newLength), newLength));
    }

    /** A shared copy of the bytes from {@code begin} to {@code end} (excluded); negative counts from the end. */
    public SharedArrayBuffer slice(int begin, int end) {
        int length = byteLength();
        int from = Slices.bound(begin, length);
        int to = Math.max(from, Slices.bound(end, length));
        SharedArrayBuffer copy = new SharedArrayBuffer(to - from);
        copy.memory().put(0, memory(), from, to - from);
        return copy;
    }

    /** Whether the two are the same bytes, seen perhaps from two threads. */
    public boolean sameBytesAs(SharedArrayBuffer other) {
        return block == other.block;
    }

    @Override
    ByteBuffer memory() {
        return block.memory();
    }

    @Override
    ByteBuffer atomicMemory() {
        return block.memory();
    }

    @Override
    void requireAttached(String operation) {} // shared bytes never leave
}
