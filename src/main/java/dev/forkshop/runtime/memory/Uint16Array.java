package dev.forkshop.runtime.memory;

/** Whole numbers from 0 to 65535, two bytes each. */
public final class Uint16Array extends NarrowArray {

    /** Zeros, in a buffer of their own. */
    public Uint16Array(int length) {
        super(ViewKind.UINT16, length);
    }

    /** All of the buffer. */
    public Uint16Array(AnyArrayBuffer buffer) {
        this(buffer, 0, WHOLE);
    }

    /** {@code length} elements of the buffer, from {@code byteOffset} on. */
    public Uint16Array(AnyArrayBuffer buffer, int byteOffset, int length) {
        super(ViewKind.UINT16, buffer, byteOffset, length);
    }

    /** These numbers, in a buffer of their own. */
    public static Uint16Array of(int... values) {
        Uint16Array made = new Uint16Array(values.length);
        for (int i = 0; i < values.length; i++) {
            made.set(i, values[i]);
        }
        return made;
    }

    public int get(int index) {
        return (short) SHORTS.get(memory(), place(index)) & 0xffff;
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
        return bits & 0xffff;
    }
}
