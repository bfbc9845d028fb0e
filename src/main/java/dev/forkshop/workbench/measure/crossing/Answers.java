package dev.forkshop.workbench.measure.crossing;

import java.util.concurrent.CompletableFuture;

/** The answer that is awaited just now, of one receiver. On its loop. */
final class Answers {
    private CompletableFuture<Void> awaited = new CompletableFuture<>();
    private int left;

    /** Completes when so many answers have come; fails when the receiver is gone before. */
    CompletableFuture<Void> await(int answers) {
        left = answers;
        awaited = awaited.isCompletedExceptionally() ? awaited : new CompletableFuture<>();
        return awaited;
    }

    void answered() {
        left--;
        if (left == 0) {
            awaited.complete(null);
        }
    }

    void gone(Throwable why) {
        awaited.completeExceptionally(why);
    }
}
