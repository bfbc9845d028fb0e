package dev.forkshop.workbench.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Optional;

/** A file that somebody edits: hands over its text each time it was saved with another one. One thread; any may close. */
final class SavedFile implements AutoCloseable {
    private final Path file;
    private final WatchService watcher;
    private String last;

    private SavedFile(Path file, WatchService watcher, String last) {
        this.file = file;
        this.watcher = watcher;
        this.last = last;
    }

    /** Watches the folder of a file: many editors write another file and move it over the old one. */
    static SavedFile watch(Path file) throws IOException {
        WatchService watcher = file.getFileSystem().newWatchService();
        file.getParent().register(watcher, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        return new SavedFile(file, watcher, Files.readString(file));
    }

    /** The text as it was read last. */
    String text() {
        return last;
    }

    /** Waits for the file to be saved with another text; empty once this is closed. */
    Optional<String> next() throws InterruptedException, IOException {
        String before = last;
        while (last.equals(before) || last.isBlank()) {
            if (!changed()) {
                return Optional.empty();
            }
            last = Files.isReadable(file) ? Files.readString(file) : last;
        }
        return Optional.of(last);
    }

    /** Waits until something in the folder has changed; false once this is closed. */
    private boolean changed() throws InterruptedException {
        try {
            WatchKey key = watcher.take();
            key.pollEvents();
            return key.reset();
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
