package dev.forkshop.runtime.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A view of a buffer's bytes as numbers of any kind at any place, big-endian unless said otherwise: Node's
 * {@code DataView}.
 */
public final class DataView {
    private final AnyArrayBuffer buffer;
    private final int byteOffset;
    private final int byteLength;

    public DataView(AnyArrayBuffer buffer) {
        this(buffer, 0, buffer.byteLength());
    }

    public DataView(AnyArrayBuffer buffer, int byteOffset, int byteLength) {
        buffer.requireAttached("DataView constructor");
        if (byteOffset < 0 || byteOffset > buffer.byteLength()) {
            throw new RangeError("Start offset " + byteOffset + " is outside the bounds of the buffer");
        }
        if (byteLength < 0 || byteLength > buffer.byteLength() - byteOffset) {
            throw new RangeError("Invalid DataView length " + byteLength);
        }
        this.buffer = buffer;
        this.byteOffset = byteOffset;
        this.byteLength = byteLength;
    }

    public AnyArrayBuffer buffer() {
        return buffer;
    }

    public int byteOffset() {
        return byteOffset;
    }

    public int byteLength() {
        return byteLength;
    }

    private ByteBuffer at(int offset, int width, boolean littleEndian) {
        buffer.requireAttached("DataView access");
        if (offset < 0 || offset > byteLength - width) {
            throw new RangeError("Offset is outside the bounds of the DataView");
        }
        ByteOrder order = littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        return buffer.memory().slice(byteOffset + offset, width).order(order);
    }

    // ---- one byte

    public int getInt8(int offset) {
        return at(offset, 1, false).get(0);
    }

    public int getUint8(int offset) {
        return getInt8(offset) & 0xff;
    }

    public void setInt8(int offset, int value) {
        at(offset, 1, false).put(0, (byte) value);
    }

    public void setUint8(int offset, int value) {
        setInt8(offset, value);
    }

    // ---- two bytes

    public int getInt16(int offset) {
        return getInt16(offset, false);
    }

    public int getInt16(int offset, boolean littleEndian) {
        return at(offset, 2, littleEndian).getShort(0);
    }

    public int getUint16(int offset) {
        return getUint16(offset, false);
    }

    public int getUint16(int offset, boolean littleEndian) {
        return getInt16(offset, littleEndian) & 0xffff;
    }

    public void setInt16(int offset, int value) {
        setInt16(offset, value, false);
    }

    public void setInt16(int offset, int value, boolean littleEndian) {
        at(offset, 2, littleEndian).putShort(0, (short) value);
    }

    public void setUint16(int offset, int value) {
        setUint16(offset, value, false);
    }

    public void setUint16(int offset, int value, boolean littleEndian) {
        setInt16(offset, value, littleEndian);
    }

    // ---- four bytes

    public int getInt32(int offset) {
        return getInt32(offset, false);
    }

    public int getInt32(int offset, boolean littleEndian) {
        return at(offset, 4, littleEndian).getInt(0);
    }

    public long getUint32(int offset) {
        return getUint32(offset, false);
    }

    public long getUint32(int offset, boolean littleEndian) {
        return getInt32(offset, littleEndian) & 0xffff_ffffL;
    }

    public float getFloat32(int offset) {
        return getFloat32(offset, false);
    }

    public float getFloat32(int offset, boolean littleEndian) {
        return at(offset, 4, littleEndian).getFloat(0);
    }

    public void setInt32(int offset, int value) {
        setInt32(offset, value, false);
    }

    public void setInt32(int offset, int value, boolean littleEndian) {
        at(offset, 4, littleEndian).putInt(0, value);
    }

    public void setUint32(int offset, long value) {
        setUint32(offset, value, false);
    }

    public void setUint32(int offset, long value, boolean littleEndian) {
        setInt32(offset, (int) value, littleEndian);
    }

    public void setFloat32(int offset, double value) {
        setFloat32(offset, value, false);
    }

    public void setFloat32(int offset, double value, boolean littleEndian) {
        at(offset, 4, littleEndian).putFloat(0, (float) value);
    }

    // ---- eight bytes

    public long getBigInt64(int offset) {
        return getBigInt64(offset, false);
    }

    public long getBigInt64(int offset, boolean littleEndian) {
        return at(offset, 8, littleEndian).getLong(0);
    }

    /** The bits of a long: print them by {@link Long#toUnsignedString(long)}. */
    public long getBigUint64(int offset) {
        return getBigUint64(offset, false);
    }

    public long getBigUint64(int offset, boolean littleEndian) {
        return getBigInt64(offset, littleEndian);
    }

    public double getFloat64(int offset) {
        return getFloat64(offset, false);
    }

    public double getFloat64(int offset, boolean littleEndian) {
        return at(offset, 8, littleEndian).getDouble(0);
    }

    public void setBigInt64(int offset, long value) {
        setBigInt64(offset, value, false);
    }

    public void setBigInt64(int offset, long value, boolean littleEndian) {
        at(offset, 8, littleEndian).putLong(0, value);
    }

    public void setBigUint64(int offset, long value) {
        setBigUint64(offset, value, false);
    }

    public void setBigUint64(int offset, long value, boolean littleEndian) {
        setBigInt64(offset, value, littleEndian);
    }

    public void setFloat64(int offset, double value) {
        setFloat64(offset, value, false);
    }

    public void setFloat64(int offset, double value, boolean littleEndian) {
        at(offset, 8, littleEndian).putDouble(0, value);
    }
}
