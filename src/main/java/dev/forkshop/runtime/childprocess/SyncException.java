package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.error.ErrorKind;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.stream.Chunk;
import java.util.List;

/**
 * A program run by {@code execSync} or {@code execFileSync} that failed; it has what {@code spawnSync} would have
 * returned. Its {@link #code()} is that of the system's error ({@code ENOENT}, {@code ETIMEDOUT}), which then is the
 * cause; null if the program ran and ended badly.
 */
@SuppressWarnings("serial")
public final class SyncException extends NodeError {
    private final transient SyncResult result;

    private SyncException(SyncResult result, String code, String message) {
        super(ErrorKind.ERROR, code, message, result.error());
        this.result = result;
    }

    /** Throws where the result is no success. */
    static void check(SyncResult result, String command) {
        if (result.error() != null) {
            throw new SyncException(
                    result, result.error().code(), result.error().getMessage());
        }
        if (!Integer.valueOf(0).equals(result.status())) {
            throw new SyncException(result, null, "Command failed: " + command + said(result.stderr()));
        }
    }

    private static String said(Chunk stderr) {
        return stderr == null || stderr.length() == 0 ? "" : "\n" + stderr;
    }

    /** All of it. */
    public SyncResult result() {
        return result;
    }

    public long pid() {
        return result.pid();
    }

    public Integer status() {
        return result.status();
    }

    public String signal() {
        return result.signal();
    }

    public List<Chunk> output() {
        return result.output();
    }

    public Chunk stdout() {
        return result.stdout();
    }

    public Chunk stderr() {
        return result.stderr();
    }

    @Override
    public String toString() {
        return code() == null ? name() + ": " + getMessage() : super.toString();
    }
}
