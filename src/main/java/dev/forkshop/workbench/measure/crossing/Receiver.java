package dev.forkshop.workbench.measure.crossing;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Somebody who is sent bytes, writes into them, and answers. On the loop. */
public interface Receiver {
    /** The ways that lead to it. */
    List<Way> ways();

    /** Starts it; completes when it has answered a first time, so that its start is in nobody's figures. */
    CompletableFuture<Void> start();

    /** Sends it so many bytes, and tells as facts when they went, and what the sender had when the answer was there. */
    CompletableFuture<Void> send(Way way, int bytes);

    /** Ends it; completes when it is gone. */
    CompletableFuture<Void> end();
}
