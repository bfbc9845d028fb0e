package dev.forkshop.workbench.measure.compare;

import dev.forkshop.runtime.memory.Message;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A module {@code Specimen} that was started, and the answer that is awaited of it just now. On the loop. */
abstract class Peer {
    /** The module. */
    static final String MODULE = "Specimen";

    private final CompletableFuture<Message> ready = new CompletableFuture<>();
    private final CompletableFuture<String> gone = new CompletableFuture<>();
    private CompletableFuture<Message> awaited = ready;
    private CompletableFuture<Void> printed = new CompletableFuture<>();
    private long left;

    /** What it says of itself as its first. */
    CompletableFuture<Message> ready() {
        return ready;
    }

    /** Asks it for something; completes with its answer, fails when it is gone before. */
    CompletableFuture<Message> ask(Map<String, ?> request, List<?> transfer) {
        awaited = new CompletableFuture<>();
        post(request, transfer);
        return awaited;
    }

    CompletableFuture<Message> ask(Map<String, ?> request) {
        return ask(request, List.of());
    }

    /** Has it print so much; completes when all of that is here. */
    CompletableFuture<Void> print(int bytes) {
        left = bytes;
        printed = new CompletableFuture<>();
        return ask(Map.of("do", "print", "bytes", bytes)).thenCompose(answer -> printed);
    }

    abstract void post(Object message, List<?> transfer);

    /** Ends it, whatever it does. */
    abstract void end();

    /** How it ended: {@code exit 1}, {@code SIGKILL}. */
    CompletableFuture<String> gone() {
        return gone;
    }

    // ---- what its subclasses hear

    void heard(Message message) {
        awaited.complete(message);
    }

    void wrote(int bytes) {
        left -= bytes;
        if (left <= 0) {
            printed.complete(null);
        }
    }

    void failed(Throwable why) {
        awaited.completeExceptionally(why);
    }

    void ended(String how) {
        failed(new IllegalStateException(how));
        gone.complete(how);
    }
}
