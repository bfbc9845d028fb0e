package dev.forkshop.workbench.measure;

import dev.forkshop.runtime.http.Fetched;
import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.http.RequestOptions;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.HttpFact;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.loop.LoopThread;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * One request, asked on an event loop and a thread of its own, so that a server on the shop's loop can be waited for. The
 * facts of the request are told to the sitting's journal when it is closed; any thread but the loop's own.
 */
public final class Question implements AutoCloseable {
    private static final int FACTS = 64;

    private final CompletableFuture<Fetched> answer = new CompletableFuture<>();
    private final Journal journal;
    private final Journal own;
    private final LoopThread thread;

    /** @param journal where the facts are to go */
    public Question(Journal journal) {
        this.journal = journal;
        this.own = new Journal(journal.origin(), FACTS, System::nanoTime);
        this.thread = LoopThread.start("http", own, answer::completeExceptionally);
    }

    /** Asks; fails with what Node's request would have as its {@code error}. */
    public CompletableFuture<Fetched> ask(RequestOptions request, byte[] body) {
        thread.loop().execute(() -> Http.fetch(request, body).whenComplete(this::settle));
        return answer;
    }

    private void settle(Fetched reply, Throwable failure) {
        if (failure == null) {
            answer.complete(reply);
        } else {
            answer.completeExceptionally(failure);
        }
    }

    @Override
    public void close() throws InterruptedException {
        thread.end(1_000);
        Map<Long, Long> numbers = new HashMap<>();
        for (Entry entry : own.since(0)) {
            if (entry.fact() instanceof HttpFact) {
                numbers.put(entry.number(), journal.adopt(entry, numbers.getOrDefault(entry.cause(), 0L)));
            }
        }
    }
}
