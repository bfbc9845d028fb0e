package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.JsonBytes;

/** One line of JSON a message. */
final class JsonCodec implements Codec, Framing {
    private final JsonBytes json = new JsonBytes();
    private int scanned;

    @Override
    public Frame encode(Object value) {
        json.set(value, '\n');
        return new Frame(json.array(), 0, json.length());
    }

    @Override
    public Object decode(byte[] bytes, int from, int to) {
        return Json.parse(bytes, from, to);
    }

    @Override
    public Framing framing() {
        return this;
    }

    @Override
    public int head() {
        return 0;
    }

    @Override
    public int tail() {
        return 1;
    }

    /** Looks at each byte once, however many pieces a line comes in. */
    @Override
    public long contentLength(byte[] bytes, int from, int to) {
        for (int i = from + scanned; i < to; i++) {
            if (bytes[i] == '\n') {
                scanned = 0;
                return i - from;
            }
        }
        scanned = to - from;
        return -scanned - 1L;
    }
}
