package dev.forkshop.runtime.ipc;

/** Values into frames and back. */
interface Codec {
    /** The whole frame of a value: what marks its length is part of it. */
    Frame encode(Object value);

    /** The content of a frame, without what marked its length. Throws a JsError if it is damaged. */
    Object decode(byte[] bytes, int from, int to);

    /** Finds where frames end in the bytes that arrive. */
    Framing framing();
}
