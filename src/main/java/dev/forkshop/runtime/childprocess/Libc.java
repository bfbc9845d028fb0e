package dev.forkshop.runtime.childprocess;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The C library's functions that this package calls, bound directly. Numbers of failures are in {@link #errno()}. */
final class Libc {
    static {
        Native.register(Libc.class, "c");
    }

    private Libc() {}

    static native int posix_spawn(
            int[] pid, Pointer path, Pointer actions, Pointer attributes, Pointer argv, Pointer envp);

    static native int posix_spawn_file_actions_init(Pointer actions);

    static native int posix_spawn_file_actions_destroy(Pointer actions);

    static native int posix_spawn_file_actions_adddup2(Pointer actions, int from, int to);

    static native int posix_spawn_file_actions_addclose(Pointer actions, int fd);

    static native int posix_spawn_file_actions_addchdir_np(Pointer actions, Pointer directory);

    static native int posix_spawnattr_init(Pointer attributes);

    static native int posix_spawnattr_setflags(Pointer attributes, short flags);

    static native int posix_spawnattr_setsigdefault(Pointer attributes, Pointer signals);

    static native int posix_spawnattr_setsigmask(Pointer attributes, Pointer signals);

    static native int kill(int pid, int signal);

    static native int waitid(int idType, int id, Pointer info, int options);

    static native int waitpid(int pid, int[] status, int options);

    static native int nice(int increment);

    static native int sched_setscheduler(int thread, int policy, int[] priority);

    static native int open(Pointer path, int flags, int mode);

    static native int close(int fd);

    static native int pipe(int[] ends);

    static native int fcntl(int fd, int command, int argument);

    static native int socket(int domain, int type, int protocol);

    static native int connect(int fd, Pointer address, int length);

    static native int getsockopt(int fd, int level, int option, int[] value, int[] length);

    /** The number of the error of this thread's last call. */
    static int errno() {
        return Native.getLastError();
    }
}
