package dev.forkshop.runtime.memory;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/** The bytes behind all {@link SharedArrayBuffer}s that share them, and who waits for a change in them. Any thread. */
final class SharedBlock {
    private final ByteBuffer memory;
    private final AtomicInteger length;
    private final int maxLength;
    private final boolean growable;
    private final WaitLists waitLists = new WaitLists();

    private SharedBlock(ByteBuffer memory, int length, int maxLength, boolean growable) {
        this.memory = memory;
        this.length = new AtomicInteger(length);
        this.maxLength = maxLength;
        this.growable = growable;
    }

    static SharedBlock fixed(int length) {
        return new SharedBlock(AnyArrayBuffer.allocate(length), length, length, false);
    }

    static SharedBlock growable(int length, int maxLength) {
        if (length < 0 || maxLength < length) {
            throw new RangeError(length < 0 ? "Invalid array buffer length" : "Invalid array buffer max length");
        }
        return new SharedBlock(AnyArrayBuffer.allocate(maxLength), length, maxLength, true);
    }

    ByteBuffer memory() {
        return memory;
    }

    int length() {
        return growable ? length.get() : maxLength;
    }

    int maxLength() {
        return maxLength;
    }

    boolean growable() {
        return growable;
    }

    WaitLists waitLists() {
        return waitLists;
    }

    /** Moves the end; returns where it was. */
    int grow(int newLength) {
        int now = length.get();
        while (newLength >= now && newLength <= maxLength) {
            if (length.compareAndSet(now, newLength)) {
                return now;
            }
            now = length.get();
        }
        throw new RangeError("SharedArrayBuffer.prototype.grow: Invalid length parameter");
    }
}
