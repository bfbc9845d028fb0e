package dev.forkshop.runtime.memory;

/** The rules for a new view's place in its buffer. */
record ViewBounds(ViewKind kind, AnyArrayBuffer buffer, int byteOffset) {

    /** How many bytes so many elements take. */
    static int bytes(ViewKind kind, int length) {
        long bytes = (long) length * kind.width();
        if (length < 0 || bytes > Integer.MAX_VALUE - Long.BYTES) {
            throw new RangeError("Invalid typed array length: " + length);
        }
        return (int) bytes;
    }

    /** The length that the view has from now on. */
    int checked(int length) {
        buffer.requireAttached("Construct");
        if (byteOffset < 0 || byteOffset % kind.width() != 0) {
            throw multiple("start offset");
        }
        return length == TypedArray.WHOLE ? whole() : given(length);
    }

    private int given(int length) {
        if (bytes(kind, length) > buffer.byteLength() - (long) byteOffset) {
            throw byteOffset > buffer.byteLength()
                    ? outside()
                    : new RangeError("Invalid typed array length: " + length);
        }
        return length;
    }

    private int whole() {
        if (byteOffset > buffer.byteLength()) {
            throw outside();
        }
        if (buffer.resizes()) {
            return TypedArray.WHOLE;
        }
        if (buffer.byteLength() % kind.width() != 0) {
            throw multiple("byte length");
        }
        return (buffer.byteLength() - byteOffset) / kind.width();
    }

    private RangeError outside() {
        return new RangeError("Start offset " + byteOffset + " is outside the bounds of the buffer");
    }

    private RangeError multiple(String what) {
        return new RangeError(what + " of " + kind.label() + " should be a multiple of " + kind.width());
    }
}
