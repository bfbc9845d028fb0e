package dev.forkshop.runtime.childprocess;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The one function of {@link Libc} that older systems do not have. */
final class LibcCloseFrom {
    static final boolean IS_HERE = bind();

    private LibcCloseFrom() {}

    private static boolean bind() {
        try {
            Native.register(LibcCloseFrom.class, "c");
            return true;
        } catch (UnsatisfiedLinkError olderSystem) {
            return false;
        }
    }

    static native int posix_spawn_file_actions_addclosefrom_np(Pointer actions, int from);
}
