package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.session.Output;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The one writer of output. What is printed gathers; a daemon thread writes all that is there in one go, so that a flood
 * redraws the prompt once in a while, not once a line. Whoever prints faster than the terminal takes waits.
 */
final class Screen implements Output, AutoCloseable {
    /** Characters that may wait to be written. */
    private static final int MOST_WAITING = 64 * 1024;

    /**
     * After so many characters at once the prompt is left in peace for a moment, and for as long as they took at least:
     * so it can be seen in a flood. Not when somebody has pressed Ctrl-C and waits for the end of it.
     */
    private static final int FLOOD = 4 * 1024;

    private static final long PEACE_NANOS = 25_000_000;

    private final Paint paint;
    private final Consumer<String> writer;
    private final BooleanSupplier hurried;
    private final Thread thread = new Thread(this::write, "screen");
    private StringBuilder waiting = new StringBuilder();
    private List<CompletableFuture<Void>> watchers = new ArrayList<>();

    /** What is written in one go, and who wants to know that it has been. */
    private record Batch(String text, List<CompletableFuture<Void>> watchers) {}

    Screen(Abilities abilities, Consumer<String> writer, BooleanSupplier hurried) {
        this.paint = new Paint(abilities);
        this.writer = writer;
        this.hurried = hurried;
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void line(Line line) {
        String text = paint.of(line) + "\n";
        awaitRoom();
        add(text);
    }

    private synchronized void add(String text) {
        waiting.append(text);
        notifyAll();
    }

    /** An interrupted thread may print as well: what it has to say is not lost. */
    private synchronized void awaitRoom() {
        boolean interrupted = false;
        while (waiting.length() > MOST_WAITING && thread.isAlive()) {
            try {
                wait();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until everything that was printed before has been written. */
    void flush() {
        watch().join();
    }

    private synchronized CompletableFuture<Void> watch() {
        CompletableFuture<Void> written = new CompletableFuture<>();
        watchers.add(written);
        notifyAll();
        return written;
    }

    // ---- the writing thread

    private void write() {
        try {
            while (true) {
                write(take());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Batch batch) {
        long before = System.nanoTime();
        if (!batch.text().isEmpty()) {
            writer.accept(batch.text());
        }
        batch.watchers().forEach(watcher -> watcher.complete(null));
        if (batch.text().length() > FLOOD && !hurried.getAsBoolean()) {
            LockSupport.parkNanos(Math.max(PEACE_NANOS, System.nanoTime() - before));
        }
    }

    private synchronized Batch take() throws InterruptedException {
        while (waiting.isEmpty() && watchers.isEmpty()) {
            wait();
        }
        Batch batch = new Batch(waiting.toString(), watchers);
        waiting = new StringBuilder();
        watchers = new ArrayList<>();
        notifyAll();
        return batch;
    }

    /** Ends the thread; what is printed from now on is lost. */
    @Override
    public void close() {
        thread.interrupt();
    }
}
