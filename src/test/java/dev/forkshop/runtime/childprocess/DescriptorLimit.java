package dev.forkshop.runtime.childprocess;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.function.Supplier;

/** Takes this process every free descriptor for a moment. */
final class DescriptorLimit {
    private static final int RLIMIT_NOFILE = 7;

    static {
        Native.register(DescriptorLimit.class, "c");
    }

    private DescriptorLimit() {}

    static native int getrlimit(int resource, Pointer limits);

    static native int setrlimit(int resource, Pointer limits);

    static <T> T whileNoneIsFree(Supplier<T> work) {
        try (Memory limits = new Memory(16)) {
            getrlimit(RLIMIT_NOFILE, limits);
            long soft = limits.getLong(0);
            limits.setLong(0, 4);
            setrlimit(RLIMIT_NOFILE, limits);
            try {
                return work.get();
            } finally {
                limits.setLong(0, soft);
                setrlimit(RLIMIT_NOFILE, limits);
            }
        }
    }
}
