package dev.forkshop.runtime.memory;

/** A view of whole numbers of four bytes, each the bits of an int: with a sign or without. */
public abstract sealed class WordArray extends IntegerArray permits Int32Array, Uint32Array {
    WordArray(ViewKind kind, AnyArrayBuffer buffer, int byteOffset, int length) {
        super(kind, buffer, byteOffset, length);
    }

    WordArray(ViewKind kind, int length) {
        super(kind, length);
    }

    /** The element that these bits are. */
    abstract long element(int bits);

    @Override
    long load(int place) {
        return element((int) INTS.getVolatile(atomicMemory(), place));
    }

    @Override
    void store(int place, long value) {
        INTS.setVolatile(atomicMemory(), place, (int) value);
    }

    @Override
    long getAndAdd(int place, long value) {
        return element((int) INTS.getAndAdd(atomicMemory(), place, (int) value));
    }

    @Override
    long getAndAnd(int place, long value) {
        return element((int) INTS.getAndBitwiseAnd(atomicMemory(), place, (int) value));
    }

    @Override
    long getAndOr(int place, long value) {
        return element((int) INTS.getAndBitwiseOr(atomicMemory(), place, (int) value));
    }

    @Override
    long getAndXor(int place, long value) {
        return element((int) INTS.getAndBitwiseXor(atomicMemory(), place, (int) value));
    }

    @Override
    long getAndSet(int place, long value) {
        return element((int) INTS.getAndSet(atomicMemory(), place, (int) value));
    }

    @Override
    long compareAndExchange(int place, long expected, long replacement) {
        return element((int) INTS.compareAndExchange(atomicMemory(), place, (int) expected, (int) replacement));
    }
}
