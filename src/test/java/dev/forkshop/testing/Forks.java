package dev.forkshop.testing;

import dev.forkshop.runtime.childprocess.ForkSettings;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.ModuleHome;
import java.nio.file.Path;
import java.util.List;

/** Loops on which the modules of {@code src/test/modules} and the bundled ones can be forked. */
public final class Forks {
    private static final ModuleHome HOME = new ModuleHome(
            List.of(Path.of("src/test/modules"), Path.of("lessons/modules")),
            Path.of("target/test-modules").toAbsolutePath(),
            List.of());

    private Forks() {}

    /** As {@link TestLoop#run}. */
    public static Journal run(Runnable program) {
        return TestLoop.run(() -> {
            use(EventLoop.current());
            program.run();
        });
    }

    public static void use(EventLoop loop) {
        ForkSettings.of(HOME, ForkSettings.QUICK_START).use(loop);
    }
}
