package dev.forkshop.runtime;

import dev.forkshop.runtime.childprocess.ForkSettings;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.ModuleHome;
import java.nio.file.Path;
import java.util.List;

/**
 * The door for a program that uses the runtime as a library: gives it the event loop that {@code node} would have, from
 * which it execs, forks, makes workers and clusters. Children are started by this process's own java with this process's
 * own class path; nothing else needs to be there.
 */
public final class MainLoop {
    private MainLoop() {}

    /**
     * Runs the program on the calling thread, and then its callbacks until nothing holds the loop any more, as node does.
     * In a worker or a forked child, which has a loop already, the program just runs on that one: so a file may be the
     * module of its own workers.
     *
     * @throws RuntimeException the first error that no callback caught, after which nothing more runs
     */
    public static void run(Runnable program) {
        run(new ModuleHome(List.of(), cache(), List.of()), program);
    }

    /** The same, with modules that have names. */
    public static void run(ModuleHome modules, Runnable program) {
        if (EventLoop.find().isPresent()) {
            program.run();
            return;
        }
        EventLoop loop = new EventLoop("main", new Journal(Origin.here()));
        loop.run(() -> {
            ForkSettings.of(modules).use(loop);
            program.run();
        });
    }

    /** Where compiled modules are kept: where forkshop keeps its own. */
    private static Path cache() {
        String home = System.getProperty("user.home");
        String folder = System.getenv().getOrDefault("XDG_CACHE_HOME", home + "/.cache");
        return Path.of(folder, "forkshop", "modules");
    }
}
