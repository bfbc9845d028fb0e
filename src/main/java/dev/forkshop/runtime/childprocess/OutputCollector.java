package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.stream.Chunk;
import dev.forkshop.runtime.stream.Encoding;
import java.io.ByteArrayOutputStream;

/**
 * Keeps the output of one stream until it is wanted, and says when it gets too much: more than the caller allows, or
 * more than memory does.
 */
final class OutputCollector {
    /** The longest string that Node 20 can make. */
    static final long LONGEST = 0x1fffffe8L;

    private final String stream;
    private final Encoding encoding;
    private final long maxBuffer;
    private final Memory memory;
    private final StringBuilder characters = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long counted;
    private long limit;
    private long reserved;

    OutputCollector(String stream, Encoding encoding, long maxBuffer, Memory memory) {
        this.stream = stream;
        this.encoding = encoding;
        this.maxBuffer = maxBuffer;
        this.memory = memory;
    }

    /**
     * Keeps the chunk, or of one that is too much what still fits; then gives the error, else null. As in Node the
     * size counts in bytes, while a text is cut by characters.
     */
    NodeError add(Chunk chunk) {
        int size = encoding == null ? chunk.length() : encoding.encode(chunk.toString()).length;
        long room = maxBuffer - counted;
        if (size > room) {
            limit = maxBuffer;
            keep(chunk.first((int) room));
            return ErrorCode.ERR_CHILD_PROCESS_STDIO_MAXBUFFER.error(stream);
        }
        if (counted + size > LONGEST || !memory.reserve(size)) {
            return tooLong();
        }
        counted += size;
        reserved += size;
        keep(chunk);
        return null;
    }

    private NodeError tooLong() {
        limit = counted;
        return encoding == null
                ? ErrorCode.ERR_BUFFER_TOO_LARGE.error(counted)
                : ErrorCode.ERR_STRING_TOO_LONG.error(Long.toHexString(counted));
    }

    private void keep(Chunk chunk) {
        if (encoding == null) {
            bytes.writeBytes(chunk.bytes());
        } else {
            characters.append(chunk);
        }
    }

    /** How many bytes are kept at most, once it was too much: what the caller, or the memory, allows. */
    long limit() {
        return limit;
    }

    /** Everything that was kept. To be called once. */
    Chunk take() {
        memory.release(reserved);
        return encoding == null ? Chunk.of(bytes.toByteArray()) : Chunk.of(characters.toString());
    }

    /**
     * What all collectors of a loop may keep together: a sixth of the heap, because text that grows and then is handed
     * over needs room for several copies of itself.
     */
    static final class Memory {
        private long free;

        Memory(long bytes) {
            free = bytes;
        }

        static Memory ofHeap() {
            return new Memory(Runtime.getRuntime().maxMemory() / 6);
        }

        boolean reserve(long bytes) {
            if (bytes > free) {
                return false;
            }
            free -= bytes;
            return true;
        }

        void release(long bytes) {
            free += bytes;
        }
    }
}
