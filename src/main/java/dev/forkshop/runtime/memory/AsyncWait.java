package dev.forkshop.runtime.memory;

import java.util.concurrent.CompletableFuture;

/**
 * What {@link Atomics#waitAsync} answers. Where {@code async} is false the value is there already: Node gives the word
 * itself then, and a promise otherwise.
 */
public record AsyncWait(boolean async, CompletableFuture<WaitResult> value) {
    static AsyncWait now(WaitResult result) {
        return new AsyncWait(false, CompletableFuture.completedFuture(result));
    }
}
