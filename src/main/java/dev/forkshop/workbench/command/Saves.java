package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.module.ModuleSource;
import dev.forkshop.runtime.module.Modules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The saves of a module, any of its files: a daemon thread of its own waits for them, and stops the run that still goes
 * on. Ends when it is closed, by any thread.
 */
final class Saves implements AutoCloseable {
    private final Saved<ModuleSource> saved;
    private final BlockingQueue<Optional<ModuleSource>> queue = new LinkedBlockingQueue<>();
    private WatchedRun running;

    private Saves(Saved<ModuleSource> saved) {
        this.saved = saved;
    }

    /** Watches from now on. */
    static Saves of(Path file, Modules modules) throws IOException {
        Saves saves = new Saves(Saved.watch(file.toAbsolutePath().getParent(), () -> read(file, modules)));
        Thread thread = new Thread(saves::watch, "saves of " + file.getFileName());
        thread.setDaemon(true);
        thread.start();
        return saves;
    }

    private static Optional<ModuleSource> read(Path file, Modules modules) {
        try {
            return Files.isReadable(file)
                    ? Optional.of(modules.source(file))
                            .filter(source -> !source.text().isBlank())
                    : Optional.empty();
        } catch (NodeError movedJustNow) { // the file that comes in its place is the next save
            return Optional.empty();
        }
    }

    private void watch() {
        try {
            Optional<ModuleSource> next = saved.next();
            while (next.isPresent()) {
                tell(next);
                next = saved.next();
            }
            tell(next);
        } catch (IOException unreadable) {
            tell(Optional.empty());
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void tell(Optional<ModuleSource> what) {
        queue.add(what);
        if (running != null) {
            running.stop();
        }
    }

    /** This run is stopped by the next save; at once where one has already come. */
    synchronized void stops(WatchedRun run) {
        running = run;
        if (!queue.isEmpty()) {
            run.stop();
        }
    }

    /** Waits for a save, of several for the last; empty when no more will come. */
    Optional<ModuleSource> next() throws InterruptedException {
        Optional<ModuleSource> next = queue.take();
        while (next.isPresent() && !queue.isEmpty()) {
            next = queue.take();
        }
        return next;
    }

    @Override
    public void close() {
        saved.close();
    }
}
