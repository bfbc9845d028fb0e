package dev.forkshop.runtime.childprocess;

/** How a process ended: by itself with a code, or by a signal; one of the two is null. */
record ExitStatus(Integer code, String signal) {
    /** Reads what waitpid gave. */
    static ExitStatus decode(int status) {
        int signal = status & 0x7f;
        return signal == 0 ? new ExitStatus((status >> 8) & 0xff, null) : new ExitStatus(null, Signals.nameOf(signal));
    }
}
