package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.session.Output;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The one writer of output. Lines wait in a bounded queue; its thread writes all that are there in one go, so that a
 * flood redraws the prompt once in a while, not once a line. Whoever prints faster than the terminal takes waits.
 */
final class Screen implements Output, AutoCloseable {
    private static final int WAITING_LINES = 4_000;

    /** After so many lines at once the prompt is left in peace for a moment, so that it can be seen in a flood. */
    private static final int FLOOD_LINES = 100;

    private static final long PEACE_NANOS = 25_000_000;

    private final Paint paint;
    private final Consumer<String> writer;
    private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(WAITING_LINES);
    private final Thread thread = new Thread(this::write, "screen");

    /** What waits to be written: a line, or somebody who wants to know when all before it has been. */
    private record Item(String text, CompletableFuture<Void> written) {}

    Screen(Abilities abilities, Consumer<String> writer) {
        this.paint = new Paint(abilities);
        this.writer = writer;
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void line(Line line) {
        put(new Item(paint.of(line) + "\n", null));
    }

    /** Waits until everything that was printed before has been written. */
    void flush() {
        CompletableFuture<Void> written = new CompletableFuture<>();
        put(new Item("", written));
        written.join();
    }

    /** An interrupted thread may print as well: what it has to say is not lost. */
    private void put(Item item) {
        boolean interrupted = false;
        boolean waiting = true;
        while (waiting) {
            try {
                queue.put(item);
                waiting = false;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        List<Item> batch = new ArrayList<>();
        try {
            while (true) {
                batch.add(queue.take());
                queue.drainTo(batch);
                write(batch);
                if (batch.size() > FLOOD_LINES) {
                    LockSupport.parkNanos(PEACE_NANOS);
                }
                batch.clear();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the thread; nothing may be printed any more. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private void write(List<Item> batch) {
        StringBuilder text = new StringBuilder();
        batch.forEach(item -> text.append(item.text()));
        if (!text.isEmpty()) {
            writer.accept(text.toString());
        }
        batch.stream()
                .filter(item -> item.written() != null)
                .forEach(item -> item.written().complete(null));
    }
}
