package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.error.Errno;

/** A call of the C library that failed, with its positive error number. Never leaves this package. */
@SuppressWarnings("serial")
final class NativeFailure extends Exception {
    private final int number;

    NativeFailure(String call, int number) {
        super(call + " failed with error " + number, null, false, false);
        this.number = number;
    }

    /** Passes on what a call gave, or throws when it says that it failed. */
    static int check(String call, int result) throws NativeFailure {
        if (result < 0) {
            throw new NativeFailure(call, Libc.errno());
        }
        return result;
    }

    Errno errno() {
        return Errno.of(number).orElse(Errno.EIO);
    }
}
