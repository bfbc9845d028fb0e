package dev.forkshop.runtime.memory;

/** Whole numbers from -32768 to 32767, two bytes each. */
public final class Int16Array extends NarrowArray {

    /** Zeros, in a buffer of their own. */
    public Int16Array(int length) {
        super(ViewKind.INT16, length);
    }

    /** All of the buffer. */
    public Int16Array(AnyArrayBuffer buffer) {
        this(buffer, 0, WHOLE);
    }

    /** {@code length} elements of the buffer, from {@code byteOffset} on. */
    public Int16Array(AnyArrayBuffer buffer, int byteOffset, int length) {
        super(ViewKind.INT16, buffer, byteOffset, length);
    }

    /** These numbers, in a buffer of their own. */
    public static Int16Array of(int... values) {
        Int16Array made = new Int16Array(values.length);
        for (int i = 0; i < values.length; i++) {
            made.set(i, values[i]);
        }
        return made;
    }

    public int get(int index) {
        return (short) SHORTS.get(memory(), place(index));
    }

    public void set(int index, int value) {
        SHORTS.set(memory(), place(index), (short) value);
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
        return (short) bits;
    }
}
