package dev.forkshop.runtime.memory;

/** A view of whole numbers of eight bytes, each the bits of a long: JavaScript's two kinds read them differently. */
public abstract sealed class LongArray extends IntegerArray permits BigInt64Array, BigUint64Array {
    LongArray(ViewKind kind, AnyArrayBuffer buffer, int byteOffset, int length) {
        super(kind, buffer, byteOffset, length);
    }

    LongArray(ViewKind kind, int length) {
        super(kind, length);
    }

    /** These numbers, in a buffer of their own. */
    LongArray(ViewKind kind, long[] values) {
        super(kind, values.length);
        for (int i = 0; i < values.length; i++) {
            set(i, values[i]);
        }
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
        return (long) LONGS.getVolatile(atomicMemory(), place);
    }

    @Override
    void store(int place, long value) {
        LONGS.setVolatile(atomicMemory(), place, value);
    }

    @Override
    long getAndAdd(int place, long value) {
        return (long) LONGS.getAndAdd(atomicMemory(), place, value);
    }

    @Override
    long getAndAnd(int place, long value) {
        return (long) LONGS.getAndBitwiseAnd(atomicMemory(), place, value);
    }

    @Override
    long getAndOr(int place, long value) {
        return (long) LONGS.getAndBitwiseOr(atomicMemory(), place, value);
    }

    @Override
    long getAndXor(int place, long value) {
        return (long) LONGS.getAndBitwiseXor(atomicMemory(), place, value);
    }

    @Override
    long getAndSet(int place, long value) {
        return (long) LONGS.getAndSet(atomicMemory(), place, value);
    }

    @Override
    long compareAndExchange(int place, long expected, long replacement) {
        return (long) LONGS.compareAndExchange(atomicMemory(), place, expected, replacement);
    }
}
