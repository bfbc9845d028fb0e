package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.error.ErrorCode;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Bytes that arrive in any pieces, cut into frames. Grows to the largest frame and shrinks again when it is empty.
 */
final class Frames {
    /** The largest content of a frame, in bytes. */
    static final int LIMIT = 64 * 1024 * 1024;

    private static final int KEPT = 64 * 1024;

    private final Codec codec;
    private byte[] bytes = new byte[4096];
    private int from;
    private int to;

    Frames(Codec codec) {
        this.codec = codec;
    }

    void add(ByteBuffer piece) {
        int more = piece.remaining();
        makeRoom(more);
        piece.get(bytes, to, more);
        to += more;
    }

    /**
     * The content of the next whole frame, or null; good until the next call of {@link #add}.
     *
     * @throws dev.forkshop.runtime.error.NodeError if one is, or is going to be, larger than the limit
     */
    Frame next() {
        Framing framing = codec.framing();
        long length = from == to ? -1 : framing.contentLength(bytes, from, to);
        long known = length < 0 ? -length - 1 : length;
        if (known > LIMIT) {
            throw ErrorCode.ERR_IPC_FRAME_TOO_LARGE.error(known, LIMIT);
        }
        if (length < 0) {
            release();
            return null;
        }
        int start = from + framing.head();
        int end = start + (int) length;
        from = end + framing.tail();
        return new Frame(bytes, start, end);
    }

    private void makeRoom(int more) {
        if (to + more <= bytes.length) {
            return;
        }
        int held = to - from;
        byte[] target = held + more <= bytes.length ? bytes : new byte[Math.max(held + more, 2 * bytes.length)];
        System.arraycopy(bytes, from, target, 0, held);
        bytes = target;
        from = 0;
        to = held;
    }

    private void release() {
        if (from == to) {
            from = 0;
            to = 0;
            bytes = bytes.length > KEPT ? Arrays.copyOf(bytes, KEPT) : bytes;
        }
    }
}
