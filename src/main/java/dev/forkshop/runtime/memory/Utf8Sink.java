package dev.forkshop.runtime.memory;

import java.util.Arrays;

/**
 * Text that becomes UTF-8 as it is written, in a buffer that is used again. Half a surrogate pair cannot be UTF-8; it is
 * written as the escape that JSON.stringify makes of it.
 */
final class Utf8Sink {
    private static final int KEPT = 64 * 1024;
    private static final int LONGEST_CHARACTER = 6;

    private byte[] bytes = new byte[256];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Empties it; a buffer that had to grow large is not kept. */
    void clear() {
        length = 0;
        if (bytes.length > KEPT) {
            bytes = new byte[KEPT];
        }
    }

    /** A character of ASCII, such as JSON is punctuated with. */
    void write(char character) {
        makeRoom(1);
        bytes[length++] = (byte) character;
    }

    void write(String text) {
        write(text, 0, text.length());
    }

    void write(String text, int from, int count) {
        makeRoom(count);
        byte[] target = bytes;
        int to = from + count;
        int at = length;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                length = at;
                writeOthers(text, i, to);
                return;
            }
            target[at++] = (byte) c;
        }
        length = at;
    }

    private void writeOthers(String text, int from, int to) {
        int i = from;
        while (i < to) {
            int code = text.codePointAt(i);
            i += Character.charCount(code); // a pair is never cut: pieces end at what is escaped
            makeRoom(LONGEST_CHARACTER);
            put(code);
        }
    }

    private void put(int code) {
        if (code < 0x80) {
            bytes[length++] = (byte) code;
        } else if (code < 0x800) {
            bytes[length++] = (byte) (0xc0 | code >> 6);
            continued(code, 0);
        } else if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
            escape(code);
        } else if (code < 0x10000) {
            bytes[length++] = (byte) (0xe0 | code >> 12);
            continued(code, 6);
        } else {
            bytes[length++] = (byte) (0xf0 | code >> 18);
            continued(code, 12);
        }
    }

    private void continued(int code, int highest) {
        for (int shift = highest; shift >= 0; shift -= 6) {
            bytes[length++] = (byte) (0x80 | code >> shift & 0x3f);
        }
    }

    /** As JSON escapes what has no letter of its own. */
    void escape(int character) {
        bytes[length++] = '\\';
        bytes[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = (byte) Character.forDigit(character >> shift & 0xf, 16);
        }
    }

    private void makeRoom(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
