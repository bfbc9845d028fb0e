package dev.forkshop.workbench.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What somebody edits in a folder: hands it over each time it was saved as something else. One thread; any may close. */
final class Saved<T> implements AutoCloseable {
    /** An editor writes a file in several steps; after the last of them it is quiet for so long. */
    private static final long QUIET_MILLIS = 30;

    private final Reading<T> reading;
    private final WatchService watcher;
    private T last;

    /** Reads what is edited; empty while it is not there, or only half. */
    @FunctionalInterface
    interface Reading<T> {
        Optional<T> read() throws IOException;
    }

    private Saved(Reading<T> reading, WatchService watcher, T last) {
        this.reading = reading;
        this.watcher = watcher;
        this.last = last;
    }

    /** Watches the folder, not a file: many editors write another file and move it over the old one. */
    static <T> Saved<T> watch(Path folder, Reading<T> reading) throws IOException {
        WatchService watcher = folder.getFileSystem().newWatchService();
        folder.register(watcher, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        return new Saved<>(reading, watcher, reading.read().orElseThrow());
    }

    /** What was read last. */
    T last() {
        return last;
    }

    /** Waits until something else was saved; empty once this is closed. */
    Optional<T> next() throws InterruptedException, IOException {
        T before = last;
        while (last.equals(before)) {
            if (!changed()) {
                return Optional.empty();
            }
            last = reading.read().orElse(last);
        }
        return Optional.of(last);
    }

    /** Waits until something in the folder has changed and nothing does any more; false once this is closed. */
    private boolean changed() throws InterruptedException {
        try {
            WatchKey key = watcher.take();
            while (key != null) {
                key.pollEvents();
                key.reset();
                key = watcher.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (ClosedWatchServiceException ended) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}
