package dev.forkshop.runtime.memory;

/** Whole numbers from 0 to 255; what is stored is rounded (half to even) and kept within. {@link Atomics} refuses it. */
public final class Uint8ClampedArray extends TypedArray {

    /** Zeros, in a buffer of their own. */
    public Uint8ClampedArray(int length) {
        super(ViewKind.UINT8_CLAMPED, length);
    }

    /** All of the buffer. */
    public Uint8ClampedArray(AnyArrayBuffer buffer) {
        this(buffer, 0, WHOLE);
    }

    /** {@code length} elements of the buffer, from {@code byteOffset} on. */
    public Uint8ClampedArray(AnyArrayBuffer buffer, int byteOffset, int length) {
        super(ViewKind.UINT8_CLAMPED, buffer, byteOffset, length);
    }

    /** These numbers, in a buffer of their own. */
    public static Uint8ClampedArray of(int... values) {
        Uint8ClampedArray made = new Uint8ClampedArray(values.length);
        for (int i = 0; i < values.length; i++) {
            made.set(i, values[i]);
        }
        return made;
    }

    public int get(int index) {
        return memory().get(place(index)) & 0xff;
    }

    public void set(int index, double value) {
        memory().put(place(index), (byte) Math.max(0, Math.min(255, Math.rint(value))));
    }

    @Override
    public Number at(int index) {
        return get(index);
    }

    @Override
    void put(int index, Number value) {
        set(index, value.doubleValue());
    }
}
