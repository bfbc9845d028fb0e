package dev.forkshop.runtime.memory;

/** Unsigned whole numbers of eight bytes, as the bits of a long: print them by {@link Long#toUnsignedString(long)}. */
public final class BigUint64Array extends IntegerArray {

    /** Zeros, in a buffer of their own. */
    public BigUint64Array(int length) {
        super(ViewKind.BIGUINT64, length);
    }

    /** All of the buffer. */
    public BigUint64Array(AnyArrayBuffer buffer) {
        this(buffer, 0, WHOLE);
    }

    /** {@code length} elements of the buffer, from {@code byteOffset} on. */
    public BigUint64Array(AnyArrayBuffer buffer, int byteOffset, int length) {
        super(ViewKind.BIGUINT64, buffer, byteOffset, length);
    }

    /** These numbers, in a buffer of their own. */
    public static BigUint64Array of(long... values) {
        BigUint64Array made = new BigUint64Array(values.length);
        for (int i = 0; i < values.length; i++) {
            made.set(i, values[i]);
        }
        return made;
    }

    public long get(int index) {
        return (long) LONGS.get(memory(), place(index));
    }

    public void set(int index, long value) {
        LONGS.set(memory(), place(index), value);
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
    long load(int place) {
        return (long) LONGS.getVolatile(memory(), place);
    }

    @Override
    void store(int place, long value) {
        LONGS.setVolatile(memory(), place, value);
    }

    @Override
    long getAndAdd(int place, long value) {
        return (long) LONGS.getAndAdd(memory(), place, value);
    }

    @Override
    long getAndAnd(int place, long value) {
        return (long) LONGS.getAndBitwiseAnd(memory(), place, value);
    }

    @Override
    long getAndOr(int place, long value) {
        return (long) LONGS.getAndBitwiseOr(memory(), place, value);
    }

    @Override
    long getAndXor(int place, long value) {
        return (long) LONGS.getAndBitwiseXor(memory(), place, value);
    }

    @Override
    long getAndSet(int place, long value) {
        return (long) LONGS.getAndSet(memory(), place, value);
    }

    @Override
    long compareAndExchange(int place, long expected, long replacement) {
        return (long) LONGS.compareAndExchange(memory(), place, expected, replacement);
    }
}
