package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.stream.Chunk;
import java.util.List;

/**
 * How a program went that was waited for: what {@code spawnSync} returns.
 *
 * @param pid 0 if it could not be started
 * @param output by descriptor, null where that is no output; null as a whole if it could not be started
 * @param status the exit code; null after a signal
 * @param signal the signal that ended it, or null
 * @param error why it could not be started, or was stopped ({@code ETIMEDOUT}, {@code ENOBUFS}); else null
 */
public record SyncResult(long pid, List<Chunk> output, Integer status, String signal, SystemError error) {
    public Chunk stdout() {
        return output == null ? null : output.get(1);
    }

    public Chunk stderr() {
        return output == null ? null : output.get(2);
    }
}
