package dev.forkshop.runtime.memory;

/** A view of whole numbers, the only ones that {@link Atomics} works on. */
public abstract sealed class IntegerArray extends TypedArray permits NarrowArray, WordArray, LongArray {
    IntegerArray(ViewKind kind, AnyArrayBuffer buffer, int byteOffset, int length) {
        super(kind, buffer, byteOffset, length);
    }

    IntegerArray(ViewKind kind, int length) {
        super(kind, length);
    }

    // ---- atomic, by place in the buffer; what comes back is an element, what goes in is cut to one

    abstract long load(int place);

    abstract void store(int place, long value);

    abstract long getAndAdd(int place, long value);

    abstract long getAndAnd(int place, long value);

    abstract long getAndOr(int place, long value);

    abstract long getAndXor(int place, long value);

    abstract long getAndSet(int place, long value);

    abstract long compareAndExchange(int place, long expected, long replacement);
}
