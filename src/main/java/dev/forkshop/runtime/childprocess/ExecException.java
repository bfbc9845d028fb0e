package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.error.ErrorKind;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.stream.Chunk;

/**
 * A program run by {@code exec} or {@code execFile} that failed. Its {@link #code()} is the exit code as text, null
 * after a signal, or the code of the error that stopped it ({@code ENOENT}, {@code ABORT_ERR},
 * {@code ERR_CHILD_PROCESS_STDIO_MAXBUFFER}), which then is the cause.
 */
@SuppressWarnings("serial")
public final class ExecException extends NodeError {
    private static final ExitStatus NO_STATUS = new ExitStatus(null, null);

    private final Integer exitCode;
    private final boolean killed;
    private final String signal;
    private final String cmd;
    private final transient Chunk stdout;
    private final transient Chunk stderr;

    private ExecException(
            ErrorKind kind,
            String code,
            String message,
            NodeError cause,
            ExitStatus status,
            boolean killed,
            String cmd,
            Chunk out,
            Chunk err) {
        super(kind, code, message, cause);
        this.exitCode = status.code();
        this.killed = killed;
        this.signal = status.signal();
        this.cmd = cmd;
        this.stdout = out;
        this.stderr = err;
    }

    /** It ended, but not well. */
    static ExecException failed(ExitStatus status, boolean killed, String cmd, Chunk out, Chunk err) {
        String code = status.code() == null ? null : String.valueOf(status.code());
        String message = "Command failed: " + cmd + "\n" + err;
        return new ExecException(ErrorKind.ERROR, code, message, null, status, killed, cmd, out, err);
    }

    /** An error stopped it. */
    static ExecException stopped(NodeError error, String cmd, Chunk out, Chunk err) {
        return new ExecException(
                error.kind(), error.code(), error.getMessage(), error, NO_STATUS, false, cmd, out, err);
    }

    /** The exit code; null after a signal or an error. */
    public Integer exitCode() {
        return exitCode;
    }

    /** Whether we sent it a signal. */
    public boolean killed() {
        return killed;
    }

    /** The signal that ended it, or null. */
    public String signal() {
        return signal;
    }

    /** The command line. */
    public String cmd() {
        return cmd;
    }

    /** What was kept of its output. */
    public Chunk stdout() {
        return stdout;
    }

    /** What was kept of its error output. */
    public Chunk stderr() {
        return stderr;
    }

    @Override
    public String toString() {
        return exitCode != null || code() == null ? name() + ": " + getMessage() : super.toString();
    }
}
