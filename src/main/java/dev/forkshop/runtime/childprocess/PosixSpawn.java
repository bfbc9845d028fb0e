package dev.forkshop.runtime.childprocess;

import com.sun.jna.Memory;
import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.loop.Patience;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts programs by posix_spawn. A child gets the descriptors of its {@link Launch} and no other, no blocked signal
 * and no ignored one. It is the caller's to reap.
 */
final class PosixSpawn {
    private static final String SHELL = "/bin/sh";

    private PosixSpawn() {}

    /** Starts the program and gives its pid. */
    static int start(Launch launch) throws NativeFailure {
        Patience.endHere();
        NativeFailure best = null;
        for (String path :
                ProgramSearch.candidates(launch.file(), launch.environment().variables(), launch.directory())) {
            try {
                return startOrInterpret(path, launch);
            } catch (NativeFailure failure) {
                best = better(best, failure);
            }
        }
        throw best;
    }

    /** As execvp: "permission denied" anywhere outlives "not found", another failure ends the search. */
    private static NativeFailure better(NativeFailure before, NativeFailure now) throws NativeFailure {
        return switch (now.errno()) {
            case EACCES -> now;
            case ENOENT, ENOTDIR, ETIMEDOUT -> before != null && before.errno() == Errno.EACCES ? before : now;
            default -> throw now;
        };
    }

    /** A file that is no program but may be run is taken for a script of the shell, as execvp does. */
    private static int startOrInterpret(String path, Launch launch) throws NativeFailure {
        try {
            return spawn(path, launch.arguments(), launch);
        } catch (NativeFailure failure) {
            if (failure.errno() != Errno.ENOEXEC) {
                throw failure;
            }
            List<String> arguments = new ArrayList<>(List.of(SHELL, path));
            arguments.addAll(launch.arguments().subList(1, launch.arguments().size()));
            return spawn(SHELL, arguments, launch);
        }
    }

    private static int spawn(String path, List<String> arguments, Launch launch) throws NativeFailure {
        try (Memory file = CStrings.of(path);
                Memory argv = CStrings.array(arguments);
                Memory actions = new Memory(SpawnAttributes.OPAQUE)) {
            Libc.posix_spawn_file_actions_init(actions);
            try {
                describe(launch, actions);
                int[] pid = new int[1];
                checked(Libc.posix_spawn(
                        pid,
                        file,
                        actions,
                        SpawnAttributes.of(launch.detached()),
                        argv,
                        launch.environment().block()));
                return pid[0];
            } finally {
                Libc.posix_spawn_file_actions_destroy(actions);
            }
        }
    }

    private static void describe(Launch launch, Memory actions) throws NativeFailure {
        if (launch.directory() != null) {
            try (Memory directory = CStrings.of(launch.directory())) {
                checked(Libc.posix_spawn_file_actions_addchdir_np(actions, directory));
            }
        }
        List<Integer> descriptors = launch.descriptors();
        for (int place = 0; place < descriptors.size(); place++) {
            checked(Libc.posix_spawn_file_actions_adddup2(actions, descriptors.get(place), place));
        }
        closeOthers(actions, descriptors.size());
    }

    /** The JDK opens its sockets without close-on-exec, so everything above the child's own is closed in the child. */
    private static void closeOthers(Memory actions, int from) throws NativeFailure {
        if (Os.HERE.spawn.closeOthers() != 0) {
            return;
        }
        if (LibcCloseFrom.IS_HERE) {
            checked(LibcCloseFrom.posix_spawn_file_actions_addclosefrom_np(actions, from));
            return;
        }
        for (int fd : OpenDescriptors.numbers()) {
            if (fd >= from) {
                checked(Libc.posix_spawn_file_actions_addclose(actions, fd));
            }
        }
    }

    /** These functions return their error instead of setting errno. */
    private static void checked(int error) throws NativeFailure {
        if (error != 0) {
            throw new NativeFailure("posix_spawn", error);
        }
    }
}
