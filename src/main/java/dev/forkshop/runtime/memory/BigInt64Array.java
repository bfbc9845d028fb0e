package dev.forkshop.runtime.memory;

/** Whole numbers of eight bytes; JavaScript reads them as BigInt. */
public final class BigInt64Array extends LongArray {
    private BigInt64Array(long[] values) {
        super(ViewKind.BIGINT64, values);
    }

    /** Zeros, in a buffer of their own. */
    public BigInt64Array(int length) {
        super(ViewKind.BIGINT64, length);
    }

    /** All of the buffer. */
    public BigInt64Array(AnyArrayBuffer buffer) {
        this(buffer, 0, WHOLE);
    }

    /** {@code length} elements of the buffer, from {@code byteOffset} on. */
    public BigInt64Array(AnyArrayBuffer buffer, int byteOffset, int length) {
        super(ViewKind.BIGINT64, buffer, byteOffset, length);
    }

    /** These numbers, in a buffer of their own. */
    public static BigInt64Array of(long... values) {
        return new BigInt64Array(values);
    }
}
