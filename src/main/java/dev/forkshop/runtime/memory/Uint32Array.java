package dev.forkshop.runtime.memory;

/** Whole numbers from 0 to 4294967295, four bytes each. */
public final class Uint32Array extends WordArray {
    private static final long MASK = 0xffff_ffffL;

    /** Zeros, in a buffer of their own. */
    public Uint32Array(int length) {
        super(ViewKind.UINT32, length);
    }

    /** All of the buffer. */
    public Uint32Array(AnyArrayBuffer buffer) {
        this(buffer, 0, WHOLE);
    }

    /** {@code length} elements of the buffer, from {@code byteOffset} on. */
    public Uint32Array(AnyArrayBuffer buffer, int byteOffset, int length) {
        super(ViewKind.UINT32, buffer, byteOffset, length);
    }

    /** These numbers, in a buffer of their own. */
    public static Uint32Array of(long... values) {
        Uint32Array made = new Uint32Array(values.length);
        for (int i = 0; i < values.length; i++) {
            made.set(i, values[i]);
        }
        return made;
    }

    public long get(int index) {
        return (int) INTS.get(memory(), place(index)) & MASK;
    }

    public void set(int index, long value) {
        INTS.set(memory(), place(index), (int) value);
    }

    @Override
    public Number at(int index) {
        return get(index);
    }

    @Override
    void put(int index, Number value) {
        set(index, value.longValue());
    }

    @Override
    long element(int bits) {
        return bits & MASK;
    }
}
