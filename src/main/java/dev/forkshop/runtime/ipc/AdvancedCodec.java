package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.memory.StructuredClone;
import java.nio.ByteBuffer;

/** Structured clone behind a length of four bytes, big-endian and unsigned. */
final class AdvancedCodec implements Codec, Framing {
    @Override
    public Frame encode(Object value) {
        byte[] content = StructuredClone.encode(value);
        byte[] frame = ByteBuffer.allocate(head() + content.length)
                .putInt(content.length)
                .put(content)
                .array();
        return new Frame(frame, 0, frame.length);
    }

    @Override
    public Object decode(byte[] bytes, int from, int to) {
        return StructuredClone.decode(ByteBuffer.wrap(bytes, from, to - from).slice());
    }

    @Override
    public Framing framing() {
        return this;
    }

    @Override
    public int head() {
        return Integer.BYTES;
    }

    @Override
    public int tail() {
        return 0;
    }

    @Override
    public long contentLength(byte[] bytes, int from, int to) {
        if (to - from < head()) {
            return -1;
        }
        long length =
                Integer.toUnsignedLong(ByteBuffer.wrap(bytes, from, head()).getInt());
        boolean whole = to - from - head() >= length;
        return whole ? length : -length - 1;
    }
}
