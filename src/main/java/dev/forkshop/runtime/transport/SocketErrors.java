package dev.forkshop.runtime.transport;

import dev.forkshop.runtime.error.Errno;
import io.netty.channel.unix.Errors.NativeIoException;
import java.nio.channels.ClosedChannelException;
import java.util.Map;

/** What failed, in the system's own terms: Netty and the JDK each have theirs. */
final class SocketErrors {
    /** Parts of the C library's words, which differ less from system to system than its numbers. */
    private static final Map<String, Errno> WORDS = Map.of(
            "Address already in use", Errno.EADDRINUSE,
            "an't assign requested address", Errno.EADDRNOTAVAIL,
            "annot assign requested address", Errno.EADDRNOTAVAIL,
            "Permission denied", Errno.EACCES,
            "Connection refused", Errno.ECONNREFUSED,
            "Connection reset", Errno.ECONNRESET,
            "Broken pipe", Errno.EPIPE,
            "No such file", Errno.ENOENT,
            "Too many open files", Errno.EMFILE,
            "timed out", Errno.ETIMEDOUT);

    private SocketErrors() {}

    /** The system's error behind this; EIO where it is none. */
    static Errno errno(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            Errno known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return Errno.EIO;
    }

    private static Errno known(Throwable cause) {
        if (cause instanceof ClosedChannelException) {
            return Errno.EPIPE;
        }
        if (cause instanceof NativeIoException call
                && System.getProperty("os.name").equals("Linux")) {
            return Errno.of(-call.expectedErr()).orElse(null);
        }
        String words = String.valueOf(cause.getMessage());
        return WORDS.entrySet().stream()
                .filter(entry -> words.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
