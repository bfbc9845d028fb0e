package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.memory.Json;
import java.nio.charset.StandardCharsets;

/** One line of JSON a message. */
final class JsonCodec implements Codec, Framing {
    private int scanned;

    @Override
    public byte[] encode(Object value) {
        return (Json.stringify(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Object decode(byte[] bytes, int from, int to) {
        return Json.parse(new String(bytes, from, to - from, StandardCharsets.UTF_8));
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
