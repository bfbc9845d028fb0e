package dev.forkshop.runtime.memory;

/** Whole numbers from -128 to 127, one byte each. */
public final class Int8Array extends NarrowArray {

    /** Zeros, in a buffer of their own. */
    public Int8Array(int length) {
        super(ViewKind.INT8, length);
    }

    /** All of the buffer. */
    public Int8Array(AnyArrayBuffer buffer) {
        this(buffer, 0, WHOLE);
    }

    /** {@code length} elements of the buffer, from {@code byteOffset} on. */
    public Int8Array(AnyArrayBuffer buffer, int byteOffset, int length) {
        super(ViewKind.INT8, buffer, byteOffset, length);
    }

    /** These numbers, in a buffer of their own. */
    public static Int8Array of(int... values) {
        Int8Array made = new Int8Array(values.length);
        for (int i = 0; i < values.length; i++) {
            made.set(i, values[i]);
        }
        return made;
    }

    public int get(int index) {
        return memory().get(place(index));
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
        return (byte) bits;
    }
}
