package dev.forkshop.runtime.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A view of a buffer's bytes as numbers of one kind. Views of the same buffer see each other's changes. JavaScript reads
 * {@code undefined} outside the bounds and ignores a write there; here both are a {@link RangeError}.
 */
public abstract sealed class TypedArray permits IntegerArray, Uint8ClampedArray, Float32Array, Float64Array {
    /** Given as a length: as many elements as the buffer has, also after it grew. */
    static final int WHOLE = -1;

    static final VarHandle SHORTS = view(short[].class);
    static final VarHandle INTS = view(int[].class);
    static final VarHandle LONGS = view(long[].class);
    static final VarHandle FLOATS = view(float[].class);
    static final VarHandle DOUBLES = view(double[].class);

    private final ViewKind kind;
    private final AnyArrayBuffer buffer;
    private final int byteOffset;
    private final int length;

    TypedArray(ViewKind kind, AnyArrayBuffer buffer, int byteOffset, int length) {
        this.kind = kind;
        this.buffer = buffer;
        this.byteOffset = byteOffset;
        this.length = new ViewBounds(kind, buffer, byteOffset).checked(length);
    }

    TypedArray(ViewKind kind, int length) {
        this(kind, new ArrayBuffer(ViewBounds.bytes(kind, length)), 0, length);
    }

    private static VarHandle view(Class<?> array) {
        return MethodHandles.byteBufferViewVarHandle(array, ByteOrder.nativeOrder());
    }

    // ---- what it is

    /** The buffer that it looks at. */
    public final AnyArrayBuffer buffer() {
        return buffer;
    }

    /** Where in the buffer it begins. */
    public final int byteOffset() {
        return attached() ? byteOffset : 0;
    }

    public final int byteLength() {
        return length() * kind.width();
    }

    /** How many elements there are; 0 once the buffer is detached. */
    public final int length() {
        if (length == WHOLE) {
            return Math.max(0, buffer.byteLength() - byteOffset) / kind.width();
        }
        return attached() ? length : 0;
    }

    private boolean attached() {
        return !(buffer instanceof ArrayBuffer own) || !own.detached();
    }

    /** {@code Int32Array}. */
    public final String name() {
        return kind.label();
    }

    ViewKind kind() {
        return kind;
    }

    /** The length that it was made with, {@link #WHOLE} if it follows the buffer. */
    final int givenLength() {
        return length;
    }

    /** The same bytes from one element to another (excluded); negative counts from the end. */
    public TypedArray subarray(int begin, int end) {
        int from = Slices.bound(begin, length());
        int to = Math.max(from, Slices.bound(end, length()));
        return kind.make(buffer, byteOffset + from * kind.width(), to - from);
    }

    // ---- elements of any kind

    /** The element as the nearest Java number: Integer, Long, Float or Double. */
    public abstract Number at(int index);

    /** Converts as JavaScript does when a number is stored in such an array. */
    abstract void put(int index, Number value);

    /** Copies all elements of the other, converted, to {@code offset} and after. */
    public final void set(TypedArray source, int offset) {
        if (offset < 0 || source.length() > length() - offset) {
            throw new RangeError("offset is out of bounds");
        }
        for (int i = 0; i < source.length(); i++) {
            put(offset + i, source.at(i));
        }
    }

    /** A copy of the bytes that this view covers. */
    public final byte[] toByteArray() {
        byte[] copy = new byte[byteLength()];
        memory().get(byteOffset(), copy);
        return copy;
    }

    // ---- for the kinds

    final ByteBuffer memory() {
        return buffer.memory();
    }

    /** The same for an atomic operation. */
    final ByteBuffer atomicMemory() {
        return buffer.atomicMemory();
    }

    /** Where the element lies in the buffer. */
    final int place(int index) {
        if (index < 0 || index >= length()) {
            throw outside(index);
        }
        return byteOffset + index * kind.width();
    }

    private RangeError outside(int index) {
        return new RangeError("index " + index + " is outside of " + this);
    }

    /** The same for an atomic operation, whose errors have words of their own. */
    final int atomicPlace(int index, String operation) {
        if (index < 0 || index >= length()) {
            buffer.requireAttached("Atomics." + operation);
            throw new RangeError("Invalid atomic access index");
        }
        return byteOffset + index * kind.width();
    }

    /** {@code Int32Array(4) [ 1, 2, 3, 4 ]}, at most a hundred elements. */
    @Override
    public final String toString() {
        int length = length();
        StringBuilder text = new StringBuilder(kind.label() + "(" + length + ") [");
        for (int i = 0; i < Math.min(length, 100); i++) {
            text.append(i == 0 ? " " : ", ").append(JsNumbers.text(at(i)));
        }
        String more = length > 100 ? ", ... " + (length - 100) + " more items" : "";
        return text.append(more).append(length == 0 ? "]" : " ]").toString();
    }
}
