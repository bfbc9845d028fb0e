package dev.forkshop.runtime.memory;

/** Whole numbers from 0 to 255, one byte each: what a Buffer of Node is in another thread. */
public final class Uint8Array extends NarrowArray {

    /** Zeros, in a buffer of their own. */
    public Uint8Array(int length) {
        super(ViewKind.UINT8, length);
    }

    /** All of the buffer. */
    public Uint8Array(AnyArrayBuffer buffer) {
        this(buffer, 0, WHOLE);
    }

    /** {@code length} elements of the buffer, from {@code byteOffset} on. */
    public Uint8Array(AnyArrayBuffer buffer, int byteOffset, int length) {
        super(ViewKind.UINT8, buffer, byteOffset, length);
    }

    /** These numbers, in a buffer of their own. */
    public static Uint8Array of(int... values) {
        Uint8Array made = new Uint8Array(values.length);
        for (int i = 0; i < values.length; i++) {
            made.set(i, values[i]);
        }
        return made;
    }

    public int get(int index) {
        return memory().get(place(index)) & 0xff;
    }

    public void set(int index, int value) {
        memory().put(place(index), (byte) value);
    }

    @Override
    public Number at(int index) {
        return get(index);
    }

    @Override
    void put(int index, Number value) {
        set(index, (int) value.longValue());
    }

    @Override
    int element(int bits) {
        return bits & 0xff;
    }

    /** A copy of these bytes. */
    public static Uint8Array from(byte[] bytes) {
        return new Uint8Array(ArrayBuffer.from(bytes));
    }
}
