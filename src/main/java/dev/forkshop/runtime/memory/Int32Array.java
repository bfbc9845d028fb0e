package dev.forkshop.runtime.memory;

/** Whole numbers of four bytes: the ones that {@link Atomics#wait} waits on. */
public final class Int32Array extends WordArray {

    /** Zeros, in a buffer of their own. */
    public Int32Array(int length) {
        super(ViewKind.INT32, length);
    }

    /** All of the buffer. */
    public Int32Array(AnyArrayBuffer buffer) {
        this(buffer, 0, WHOLE);
    }

    /** {@code length} elements of the buffer, from {@code byteOffset} on. */
    public Int32Array(AnyArrayBuffer buffer, int byteOffset, int length) {
        super(ViewKind.INT32, buffer, byteOffset, length);
    }

    /** These numbers, in a buffer of their own. */
    public static Int32Array of(int... values) {
        Int32Array made = new Int32Array(values.length);
        for (int i = 0; i < values.length; i++) {
            made.set(i, values[i]);
        }
        return made;
    }

    public int get(int index) {
        return (int) INTS.get(memory(), place(index));
    }

    public void set(int index, int value) {
        INTS.set(memory(), place(index), value);
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
    long element(int bits) {
        return bits;
    }
}
