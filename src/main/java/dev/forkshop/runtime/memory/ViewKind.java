package dev.forkshop.runtime.memory;

/** The views on a buffer: JavaScript's name, the bytes an element takes, and how one is made. */
enum ViewKind {
    INT8("Int8Array", 1, Int8Array::new),
    UINT8("Uint8Array", 1, Uint8Array::new),
    UINT8_CLAMPED("Uint8ClampedArray", 1, Uint8ClampedArray::new),
    INT16("Int16Array", 2, Int16Array::new),
    UINT16("Uint16Array", 2, Uint16Array::new),
    INT32("Int32Array", 4, Int32Array::new),
    UINT32("Uint32Array", 4, Uint32Array::new),
    FLOAT32("Float32Array", 4, Float32Array::new),
    FLOAT64("Float64Array", 8, Float64Array::new),
    BIGINT64("BigInt64Array", 8, BigInt64Array::new),
    BIGUINT64("BigUint64Array", 8, BigUint64Array::new);

    private static final ViewKind[] ALL = values();

    private final String label;
    private final int width;
    private final Maker maker;

    ViewKind(String label, int width, Maker maker) {
        this.label = label;
        this.width = width;
        this.maker = maker;
    }

    String label() {
        return label;
    }

    int width() {
        return width;
    }

    TypedArray make(AnyArrayBuffer buffer, int byteOffset, int length) {
        return maker.make(buffer, byteOffset, length);
    }

    static ViewKind of(int ordinal) {
        if (ordinal < 0 || ordinal >= ALL.length) {
            throw new IllegalArgumentException("no such view: " + ordinal);
        }
        return ALL[ordinal];
    }

    @FunctionalInterface
    private interface Maker {
        TypedArray make(AnyArrayBuffer buffer, int byteOffset, int length);
    }
}
