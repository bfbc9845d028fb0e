package dev.forkshop.workbench.measure.place;

import dev.forkshop.runtime.journal.PlaceFact;
import dev.forkshop.runtime.memory.Message;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One run of the module in one place. On the loop, where nothing else is said.
 *
 * <p>States: made, by any thread but the loop's; begun; settled, when the answers are there or the module ended without
 * them; over, when nothing of it is left. {@link #stop} may come at any time, also before it has begun.
 */
abstract class Trial {
    /** How it went, where it went well. */
    static final String ANSWERED = "answered";

    private static final int PREVIEW = 60;

    final Assignment task;
    private final CompletableFuture<String> settled = new CompletableFuture<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile boolean stopped;
    private int answers;

    Trial(Assignment task) {
        this.task = task;
    }

    /** What has to be there before the clock begins; completes when it is. */
    CompletableFuture<Void> prepare() {
        return CompletableFuture.completedFuture(null);
    }

    /** Starts it and gives it its input. */
    abstract void begin();

    /** How much it takes, while it is there. On any thread but the loop's. */
    abstract Optional<Memory> memory();

    /** Lets it end, now that it has answered. */
    abstract void release();

    /** Ends it wherever it is. Any thread. */
    final void stop() {
        stopped = true;
        end();
    }

    /** The same for the subclass; what has not begun needs nothing. Any thread. */
    abstract void end();

    boolean stopped() {
        return stopped;
    }

    // ---- what its subclasses tell

    void answered(Place place, Message answer) {
        answers++;
        if (answers == task.answers()) {
            task.journal().append(new PlaceFact.Answered(place.toString(), preview(answer.toString())));
            settled.complete(ANSWERED);
        }
    }

    private static String preview(String text) {
        return text.length() > PREVIEW ? text.substring(0, PREVIEW) + "…" : text;
    }

    void failed(String error) {
        settled.complete(error);
    }

    /** Nothing of it is left. */
    void ended(String how) {
        settled.complete(how);
        over.complete(null);
    }

    // ---- what others wait for. Any thread

    /** How it went; open while it runs. */
    CompletableFuture<String> settled() {
        return settled;
    }

    CompletableFuture<Void> over() {
        return over;
    }
}
