package dev.forkshop.runtime.error;

import java.util.Arrays;
import java.util.Optional;

/** The system's errors that Node names, with their Linux numbers and libuv's words for them. */
public enum Errno {
    EPERM(1, "operation not permitted"),
    ENOENT(2, "no such file or directory"),
    ESRCH(3, "no such process"),
    EINTR(4, "interrupted system call"),
    EIO(5, "i/o error"),
    E2BIG(7, "argument list too long"),
    ENOEXEC(8, "exec format error"),
    EBADF(9, "bad file descriptor"),
    ECHILD(10, "no child processes"),
    EAGAIN(11, "resource temporarily unavailable"),
    ENOMEM(12, "not enough memory"),
    EACCES(13, "permission denied"),
    EBUSY(16, "resource busy or locked"),
    EEXIST(17, "file already exists"),
    ENOTDIR(20, "not a directory"),
    EISDIR(21, "illegal operation on a directory"),
    EINVAL(22, "invalid argument"),
    ENFILE(23, "file table overflow"),
    EMFILE(24, "too many open files"),
    ETXTBSY(26, "text file is busy"),
    EPIPE(32, "broken pipe"),
    ENAMETOOLONG(36, "name too long"),
    ELOOP(40, "too many symbolic links encountered"),
    EMSGSIZE(90, "message too long"),
    EADDRINUSE(98, "address already in use"),
    EADDRNOTAVAIL(99, "address not available"),
    ENETUNREACH(101, "network is unreachable"),
    ECONNABORTED(103, "software caused connection abort"),
    ECONNRESET(104, "connection reset by peer"),
    ENOBUFS(105, "no buffer space available"),
    ENOTCONN(107, "socket is not connected"),
    ETIMEDOUT(110, "connection timed out"),
    ECONNREFUSED(111, "connection refused"),
    EHOSTUNREACH(113, "host is unreachable");

    private final int number;
    private final String words;

    Errno(int number, String words) {
        this.number = number;
        this.words = words;
    }

    /** The positive number of the C library. */
    public int number() {
        return number;
    }

    /** Node's {@code error.errno}: the number, negative. */
    public int negative() {
        return -number;
    }

    /** libuv's words for it, as they stand in Node's messages. */
    public String words() {
        return words;
    }

    /** The error with this positive number. */
    public static Optional<Errno> of(int number) {
        return Arrays.stream(values()).filter(e -> e.number == number).findFirst();
    }
}
