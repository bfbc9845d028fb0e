package dev.forkshop.runtime.stream;

import java.util.ArrayDeque;
import java.util.List;

/** The pieces that wait to be read, in order, and how much that is. */
final class ChunkQueue {
    private final ArrayDeque<Chunk> chunks = new ArrayDeque<>();
    private int length;

    void add(Chunk chunk) {
        chunks.add(chunk);
        length += chunk.length();
    }

    boolean isEmpty() {
        return chunks.isEmpty();
    }

    /** Bytes, or UTF-16 units of text. */
    int length() {
        return length;
    }

    int firstLength() {
        return chunks.peek().length();
    }

    /** Takes exactly so many, which must be there, as one piece. */
    Chunk take(int wanted) {
        length -= wanted;
        if (firstLength() == wanted) {
            return chunks.poll();
        }
        Chunk all = Chunk.join(List.copyOf(chunks));
        chunks.clear();
        if (all.length() > wanted) {
            chunks.add(all.from(wanted));
        }
        return all.first(wanted);
    }

    /** Makes one text of all pieces, as Node does; a lone part of a character is no piece yet. */
    void decode(TextDecoder decoder) {
        StringBuilder text = new StringBuilder();
        chunks.forEach(chunk -> text.append(decoder.decode(chunk.bytes())));
        clear();
        if (!text.isEmpty()) {
            add(Chunk.of(text.toString()));
        }
    }

    void clear() {
        chunks.clear();
        length = 0;
    }
}
