package dev.forkshop.runtime.memory;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A message between threads of this process: the bytes of its clone, and beside them what is not copied, shared blocks
 * and what moves. Packed on the sender's thread, opened on the receiver's; nothing in it refers to the sender's objects.
 */
public final class Parcel {
    private final Object constant;
    private final ByteBuffer bytes;
    private final int copied;
    private final Cargo cargo;

    private Parcel(Object constant, int copied) {
        this.constant = constant;
        this.bytes = null;
        this.copied = copied;
        this.cargo = Cargo.NONE;
    }

    private Parcel(ByteBuffer bytes, Cargo cargo) {
        this.constant = null;
        this.bytes = bytes;
        this.copied = bytes.remaining() + cargo.copiedBytes();
        this.cargo = cargo;
    }

    /** A parcel with nothing to move. */
    public static Parcel of(Object value) {
        return of(value, "message", List.of());
    }

    /**
     * Clones the value; what stands in {@code transfer} moves instead of being copied. Where anything is wrong with
     * either, nothing has moved.
     *
     * @param root how an error calls the value
     * @throws DataCloneError if a part cannot be cloned or moved
     */
    public static Parcel of(Object value, String root, List<?> transfer) {
        Object bare = value instanceof Message message ? message.value() : value;
        int length = transfer.isEmpty() ? Constant.length(bare) : Constant.NONE;
        return length == Constant.NONE ? pack(value, root, transfer) : new Parcel(bare, length);
    }

    private static Parcel pack(Object value, String root, List<?> transfer) {
        Cargo cargo = Cargo.listing(transfer);
        CloneWriter writer = new CloneWriter(root, cargo);
        writer.write(value);
        cargo.move();
        return new Parcel(writer.written(), cargo);
    }

    /** How many bytes were copied. */
    public int copied() {
        return copied;
    }

    /** How many bytes moved without being copied. */
    public long moved() {
        return cargo.movedBytes();
    }

    /** How many bytes both sides see from now on. */
    public long shared() {
        return cargo.sharedBytes();
    }

    /** The value, for its only receiver; once. */
    public Object open() {
        return open(true);
    }

    /** The value, for one of several receivers, of whom each gets its own. What moved can arrive once only. */
    public Object openForOneOfMany() {
        return open(false);
    }

    private Object open(boolean only) {
        return bytes == null ? constant : new CloneReader(bytes.duplicate(), cargo, only).whole();
    }

    /** It will never be opened: what moved is lost. */
    public void lose() {
        cargo.lose();
    }
}
