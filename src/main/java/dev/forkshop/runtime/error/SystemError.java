package dev.forkshop.runtime.error;

import java.util.List;
import java.util.Optional;

/** An error of the operating system: {@code spawn gti ENOENT}, with Node's errno, syscall, path and spawnargs. */
public final class SystemError extends NodeError {
    private final int errno;
    private final String syscall;
    private final String path;
    private final List<String> spawnargs;

    private SystemError(Errno errno, String syscall, String path, List<String> spawnargs, String message) {
        super(ErrorKind.ERROR, errno.name(), message);
        this.errno = errno.negative();
        this.syscall = syscall;
        this.path = path;
        this.spawnargs = List.copyOf(spawnargs);
    }

    /** A call that failed: {@code write EPIPE}. */
    public static SystemError of(Errno errno, String syscall) {
        return new SystemError(errno, syscall, null, List.of(), syscall + " " + errno.name());
    }

    /** A program that could not be started: {@code spawn gti ENOENT}. */
    public static SystemError spawn(Errno errno, String method, String file, List<String> arguments) {
        String syscall = method + " " + file;
        return new SystemError(errno, syscall, file, arguments, syscall + " " + errno.name());
    }

    /** A file that could not be opened: {@code ENOENT: no such file or directory, open 'x'}. */
    public static SystemError open(Errno errno, String path) {
        String message = errno.name() + ": " + errno.words() + ", open '" + path + "'";
        return new SystemError(errno, "open", path, List.of(), message);
    }

    /** Node's {@code error.errno}, negative. */
    public int errno() {
        return errno;
    }

    /** What was tried: {@code spawn gti}, {@code kill}, {@code write}. */
    public String syscall() {
        return syscall;
    }

    /** The program or file that it was about, where there is one. */
    public Optional<String> path() {
        return Optional.ofNullable(path);
    }

    /** The arguments that the program would have had. */
    public List<String> spawnargs() {
        return spawnargs;
    }
}
