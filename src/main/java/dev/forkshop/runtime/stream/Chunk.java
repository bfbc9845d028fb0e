package dev.forkshop.runtime.stream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A piece of a stream: bytes (Node's Buffer), or text where the stream has an encoding. A piece is what one read gave,
 * not a line.
 */
public final class Chunk {
    private final byte[] bytes;
    private final String text;

    private Chunk(byte[] bytes, String text) {
        this.bytes = bytes;
        this.text = text;
    }

    /** A piece of these bytes; they are not copied. */
    public static Chunk of(byte[] bytes) {
        return new Chunk(bytes, null);
    }

    /** A piece of text. */
    public static Chunk of(String text) {
        return new Chunk(null, text);
    }

    public boolean isText() {
        return text != null;
    }

    /** The bytes themselves; those of a text in UTF-8. Not a copy. */
    public byte[] bytes() {
        return isText() ? text.getBytes(StandardCharsets.UTF_8) : bytes;
    }

    /** Node's {@code chunk.length}: bytes, or UTF-16 units of a text. */
    public int length() {
        return isText() ? text.length() : bytes.length;
    }

    /** Node's {@code chunk.slice}: from the start up to {@code end}, in units of {@link #length}. */
    public Chunk first(int end) {
        int to = Math.max(0, Math.min(end, length()));
        return isText() ? of(text.substring(0, to)) : of(Arrays.copyOf(bytes, to));
    }

    /** From {@code start} to the end, in units of {@link #length}. */
    Chunk from(int start) {
        return isText() ? of(text.substring(start)) : of(Arrays.copyOfRange(bytes, start, bytes.length));
    }

    /** The pieces as one. All are text or none is. */
    static Chunk join(List<Chunk> chunks) {
        if (chunks.size() == 1) {
            return chunks.get(0);
        }
        return chunks.get(0).isText() ? joinText(chunks) : joinBytes(chunks);
    }

    private static Chunk joinText(List<Chunk> chunks) {
        StringBuilder all = new StringBuilder();
        chunks.forEach(c -> all.append(c.text));
        return of(all.toString());
    }

    private static Chunk joinBytes(List<Chunk> chunks) {
        byte[] all = new byte[chunks.stream().mapToInt(Chunk::length).sum()];
        int place = 0;
        for (Chunk chunk : chunks) {
            System.arraycopy(chunk.bytes, 0, all, place, chunk.length());
            place += chunk.length();
        }
        return of(all);
    }

    /** The text; bytes are read as UTF-8. */
    @Override
    public String toString() {
        return isText() ? text : new String(bytes, StandardCharsets.UTF_8);
    }
}
