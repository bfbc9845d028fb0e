package dev.forkshop.runtime.childprocess;

import com.sun.jna.Memory;
import dev.forkshop.runtime.error.Errno;

/**
 * A file descriptor that we own, as a bare number, until it is closed. Ours sit at {@value #FLOOR} and above and are
 * closed on exec: so none collides with the place (0, 1, 2, …) that a child's copy is given.
 */
final class Descriptor implements AutoCloseable {
    static final int FLOOR = 100;
    private static final int GET_FLAGS = 3;
    private static final int SET_FLAGS = 4;

    /** No descriptor; closing it does nothing. */
    static final Descriptor NONE = new Descriptor(-1);

    private int number;

    private Descriptor(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** Takes a bare number over: moves it up and closes the old one. */
    static Descriptor adopt(int low) throws NativeFailure {
        try {
            return copyOf(low);
        } finally {
            Libc.close(low);
        }
    }

    /** A copy of a descriptor that stays its owner's. */
    static Descriptor copyOf(int number) throws NativeFailure {
        int lifted = Libc.fcntl(number, Os.HERE.fcntl.duplicateCloseOnExec(), FLOOR);
        if (lifted < 0 && Libc.errno() == Errno.EINVAL.number()) { // no number so high is allowed
            throw new NativeFailure("fcntl", Errno.EMFILE.number());
        }
        return new Descriptor(NativeFailure.check("fcntl", lifted));
    }

    /** Opens a file; {@code flags} as for open(2). */
    static Descriptor open(String path, int flags) throws NativeFailure {
        try (Memory name = CStrings.of(path)) {
            int fd = Libc.open(name, flags | Os.HERE.open.closeOnExec(), 0666);
            return adopt(NativeFailure.check("open", fd));
        }
    }

    /** A kernel pipe: what is written to the second can be read from the first. */
    static Descriptor[] pipe() throws NativeFailure {
        int[] ends = new int[2];
        NativeFailure.check("pipe", Libc.pipe(ends));
        Descriptor reading = adoptFirst(ends);
        try {
            return new Descriptor[] {reading, adopt(ends[1])};
        } catch (NativeFailure failure) {
            reading.close();
            throw failure;
        }
    }

    private static Descriptor adoptFirst(int[] ends) throws NativeFailure {
        try {
            return adopt(ends[0]);
        } catch (NativeFailure failure) {
            Libc.close(ends[1]);
            throw failure;
        }
    }

    /** Lets reads and writes wait, for every holder of the open file: a program expects that of its 0, 1 and 2. */
    void makeBlocking() {
        int flags = Libc.fcntl(number, GET_FLAGS, 0);
        Libc.fcntl(number, SET_FLAGS, flags & ~Os.HERE.fcntl.nonBlocking());
    }

    /** May be called again. */
    @Override
    public void close() {
        if (number >= 0) {
            Libc.close(number);
            number = -1;
        }
    }

    @Override
    public String toString() {
        return "descriptor " + number;
    }
}
