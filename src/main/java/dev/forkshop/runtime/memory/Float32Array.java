package dev.forkshop.runtime.memory;

/** Fractions of four bytes. */
public final class Float32Array extends TypedArray {

    /** Zeros, in a buffer of their own. */
    public Float32Array(int length) {
        super(ViewKind.FLOAT32, length);
    }

    /** All of the buffer. */
    public Float32Array(AnyArrayBuffer buffer) {
        this(buffer, 0, WHOLE);
    }

    /** {@code length} elements of the buffer, from {@code byteOffset} on. */
    public Float32Array(AnyArrayBuffer buffer, int byteOffset, int length) {
        super(ViewKind.FLOAT32, buffer, byteOffset, length);
    }

    /** These numbers, in a buffer of their own. */
    public static Float32Array of(float... values) {
        Float32Array made = new Float32Array(values.length);
        for (int i = 0; i < values.length; i++) {
            made.set(i, values[i]);
        }
        return made;
    }

    public float get(int index) {
        return (float) FLOATS.get(memory(), place(index));
    }

    public void set(int index, float value) {
        FLOATS.set(memory(), place(index), value);
    }

    @Override
    public Number at(int index) {
        return get(index);
    }

    @Override
    void put(int index, Number value) {
        set(index, value.floatValue());
    }
}
