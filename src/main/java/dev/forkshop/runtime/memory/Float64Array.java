package dev.forkshop.runtime.memory;

/** Fractions of eight bytes: JavaScript's own numbers. */
public final class Float64Array extends TypedArray {

    /** Zeros, in a buffer of their own. */
    public Float64Array(int length) {
        super(ViewKind.FLOAT64, length);
    }

    /** All of the buffer. */
    public Float64Array(AnyArrayBuffer buffer) {
        this(buffer, 0, WHOLE);
    }

    /** {@code length} elements of the buffer, from {@code byteOffset} on. */
    public Float64Array(AnyArrayBuffer buffer, int byteOffset, int length) {
        super(ViewKind.FLOAT64, buffer, byteOffset, length);
    }

    /** These numbers, in a buffer of their own. */
    public static Float64Array of(double... values) {
        Float64Array made = new Float64Array(values.length);
        for (int i = 0; i < values.length; i++) {
            made.set(i, values[i]);
        }
        return made;
    }

    public double get(int index) {
        return (double) DOUBLES.get(memory(), place(index));
    }

    public void set(int index, double value) {
        DOUBLES.set(memory(), place(index), value);
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
