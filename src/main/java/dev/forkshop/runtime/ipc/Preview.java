package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.memory.JsError;
import dev.forkshop.runtime.memory.Json;
import java.nio.charset.StandardCharsets;

/** The beginning of a message as JSON, for a fact: never much work, however large the message is. */
final class Preview {
    private static final int LONGEST = 120;
    private static final int SMALL = 4096;

    private Preview() {}

    /** Of a whole frame. */
    static String ofFrame(Serialization serialization, Frame frame, Object value) {
        return serialization == Serialization.JSON
                ? ofJson(frame.bytes(), frame.from(), frame.to() - 1)
                : ofValue(value, frame.length());
    }

    /** Of what is between the marks of a frame. */
    static String ofContent(Serialization serialization, Frame content, Object value) {
        return serialization == Serialization.JSON
                ? ofJson(content.bytes(), content.from(), content.to())
                : ofValue(value, content.length());
    }

    private static String ofJson(byte[] bytes, int from, int to) {
        int length = Math.min(to - from, 4 * LONGEST);
        return shortened(new String(bytes, from, length, StandardCharsets.UTF_8), to - from > length);
    }

    private static String ofValue(Object value, int bytes) {
        if (value == null || bytes > SMALL) {
            return value == null ? "null" : "a " + value.getClass().getSimpleName();
        }
        try {
            return shortened(Json.stringify(value), false);
        } catch (JsError notJson) { // a circle, a BigInteger: fit for this channel, not for JSON
            return "a " + value.getClass().getSimpleName();
        }
    }

    private static String shortened(String text, boolean cut) {
        boolean longer = text.length() > LONGEST;
        return longer || cut ? text.substring(0, Math.min(LONGEST, text.length())) + "…" : text;
    }
}
