package dev.forkshop.runtime.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.IntUnaryOperator;

/**
 * A view of numbers of one or two bytes. The JVM's atomic operations begin at four bytes: a smaller element is changed by
 * exchanging the whole word around it until nobody else has changed that meanwhile.
 */
public abstract sealed class NarrowArray extends IntegerArray permits Int8Array, Uint8Array, Int16Array, Uint16Array {
    private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    private final int mask;

    NarrowArray(ViewKind kind, AnyArrayBuffer buffer, int byteOffset, int length) {
        super(kind, buffer, byteOffset, length);
        mask = (1 << 8 * kind.width()) - 1;
    }

    NarrowArray(ViewKind kind, int length) {
        super(kind, length);
        mask = (1 << 8 * kind.width()) - 1;
    }

    /** The element that these bits are. */
    abstract int element(int bits);

    private int shift(int place) {
        int from = place & 3;
        return 8 * (LITTLE ? from : 4 - kind().width() - from);
    }

    private int change(int place, IntUnaryOperator change) {
        ByteBuffer memory = atomicMemory();
        int word = place & ~3;
        int shift = shift(place);
        while (true) {
            int before = (int) INTS.getVolatile(memory, word);
            int element = element(before >>> shift & mask);
            int after = before & ~(mask << shift) | (change.applyAsInt(element) & mask) << shift;
            if (INTS.compareAndSet(memory, word, before, after)) {
                return element;
            }
        }
    }

    @Override
    long load(int place) {
        int word = (int) INTS.getVolatile(atomicMemory(), place & ~3);
        return element(word >>> shift(place) & mask);
    }

    @Override
    void store(int place, long value) {
        change(place, before -> (int) value);
    }

    @Override
    long getAndAdd(int place, long value) {
        return change(place, before -> before + (int) value);
    }

    @Override
    long getAndAnd(int place, long value) {
        return change(place, before -> before & (int) value);
    }

    @Override
    long getAndOr(int place, long value) {
        return change(place, before -> before | (int) value);
    }

    @Override
    long getAndXor(int place, long value) {
        return change(place, before -> before ^ (int) value);
    }

    @Override
    long getAndSet(int place, long value) {
        return change(place, before -> (int) value);
    }

    @Override
    long compareAndExchange(int place, long expected, long replacement) {
        int wanted = element((int) expected & mask);
        return change(place, before -> before == wanted ? (int) replacement : before);
    }
}
