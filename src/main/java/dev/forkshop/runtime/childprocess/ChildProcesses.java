package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.loop.EventLoop;
import java.util.List;

/** Node's module {@code child_process}. Every call is made on an event loop, and its callbacks come there. */
public final class ChildProcesses {
    private ChildProcesses() {}

    // ---- spawn

    /** Starts a program; its output comes as it is written. */
    public static ChildProcess spawn(String file) {
        return spawn(file, List.of(), SpawnOptions.defaults());
    }

    public static ChildProcess spawn(String file, List<String> args) {
        return spawn(file, args, SpawnOptions.defaults());
    }

    public static ChildProcess spawn(String file, SpawnOptions options) {
        return spawn(file, List.of(), options);
    }

    public static ChildProcess spawn(String file, List<String> args, SpawnOptions options) {
        return Spawner.spawn(EventLoop.current(), ProgramCall.of("spawn", file, args, options));
    }
}
