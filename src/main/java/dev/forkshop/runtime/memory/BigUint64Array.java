package dev.forkshop.runtime.memory;

/** Unsigned whole numbers of eight bytes, as the bits of a long: print them by {@link Long#toUnsignedString(long)}. */
public final class BigUint64Array extends LongArray {
    private BigUint64Array(long[] values) {
        super(ViewKind.BIGUINT64, values);
    }

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
        return new BigUint64Array(values);
    }
}
