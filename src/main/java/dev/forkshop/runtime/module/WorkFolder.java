package dev.forkshop.runtime.module;

import dev.forkshop.runtime.loop.EventLoop;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The folder in which workers run that no module has made: where the prompt is. Loop thread only. */
public final class WorkFolder {
    private Supplier<Path> folder = () -> Path.of("");

    private WorkFolder() {}

    /** From now on workers of this loop run where {@code folder} says when they are made. */
    public static void use(EventLoop loop, Supplier<Path> folder) {
        loop.attachment(WorkFolder.class, WorkFolder::new).folder = folder;
    }

    /** The folder, absolute; the process's own where nobody said another. */
    public static Path of(EventLoop loop) {
        return loop.attachment(WorkFolder.class, WorkFolder::new).folder.get().toAbsolutePath();
    }
}
