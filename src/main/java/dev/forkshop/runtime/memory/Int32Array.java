package dev.forkshop.runtime.memory;

/** Whole numbers of four bytes: the ones that {@link Atomics#wait} waits on. */
public final class Int32Array extends IntegerArray {

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
    long load(int place) {
        return (int) INTS.getVolatile(memory(), place);
    }

    @Override
    void store(int place, long value) {
        INTS.setVolatile(memory(), place, (int) value);
    }

    @Override
    long getAndAdd(int place, long value) {
        return (int) INTS.getAndAdd(memory(), place, (int) value);
    }

    @Override
    long getAndAnd(int place, long value) {
        return (int) INTS.getAndBitwiseAnd(memory(), place, (int) value);
    }

    @Override
    long getAndOr(int place, long value) {
        return (int) INTS.getAndBitwiseOr(memory(), place, (int) value);
    }

    @Override
    long getAndXor(int place, long value) {
        return (int) INTS.getAndBitwiseXor(memory(), place, (int) value);
    }

    @Override
    long getAndSet(int place, long value) {
        return (int) INTS.getAndSet(memory(), place, (int) value);
    }

    @Override
    long compareAndExchange(int place, long expected, long replacement) {
        return (int) INTS.compareAndExchange(memory(), place, (int) expected, (int) replacement);
    }
}
