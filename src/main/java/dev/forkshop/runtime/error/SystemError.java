package dev.forkshop.runtime.error;

import java.util.List;
import java.util.Optional;

/** An error of the operating system: {@code spawn gti ENOENT}, with Node's errno, syscall, path and spawnargs. */
public final class SystemError extends NodeError {
    private final int errno;
    private final String syscall;
    private final String path;
    private final List<String> spawnargs;

    private final String address;
    private final int port;

    private SystemError(Errno errno, String syscall, String path, List<String> spawnargs, String message) {
        this(errno, syscall, path, spawnargs, message, null, 0);
    }

    private SystemError(
            Errno errno,
            String syscall,
            String path,
            List<String> spawnargs,
            String message,
            String address,
            int port) {
        super(ErrorKind.ERROR, errno.name(), message);
        this.errno = errno.negative();
        this.syscall = syscall;
        this.path = path;
        this.spawnargs = List.copyOf(spawnargs);
        this.address = address;
        this.port = port;
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

    /**
     * A socket that could not be had: {@code listen EADDRINUSE: address already in use 127.0.0.1:3000},
     * {@code connect ECONNREFUSED 127.0.0.1:1}. Port 0 is none: the address is a path then, or any port was wanted.
     */
    public static SystemError at(String syscall, Errno errno, String address, int port) {
        String place = port == 0 ? address : address + ":" + port;
        String words = syscall.equals("listen") ? ": " + errno.words() : "";
        String message = syscall + " " + errno.name() + words + " " + place;
        return new SystemError(errno, syscall, null, List.of(), message, address, port);
    }

    /** A port that the primary of a cluster could not open: {@code bind EADDRINUSE 127.0.0.1:3000}. */
    public static SystemError bind(Errno errno, String address, int port) {
        String place = port == 0 ? address : address + ":" + port;
        return new SystemError(errno, "bind", null, List.of(), "bind " + errno.name() + " " + place, address, port);
    }

    /** Node's {@code error.address}: where the socket should have been. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** Node's {@code error.port}; 0 where there is none. */
    public int port() {
        return port;
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
