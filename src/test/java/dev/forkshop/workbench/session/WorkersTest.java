package dev.forkshop.workbench.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.runtime.workerthreads.WorkerOptions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {
    private static final String STUBBORN = """
            class Stubborn {
                static int n;
                public static void main(String[] arguments) { while (true) { n++; } }
            }
            """;

    private final Session session = new Session();

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void everyWorkerOfTheLoopIsListedUntilItExits() throws Exception {
        CompletableFuture<Worker> made = session.loop().submit(WorkersTest::stubborn);
        CompletableFuture<Void> exited = new CompletableFuture<>();
        int id = session.loop().submit(() -> made.join().threadId()).get();
        session.loop()
                .submit(() -> made.join().onExit(code -> exited.complete(null)))
                .get();
        assertEquals(id, session.workers().find(id).orElseThrow().threadId());
        assertEquals(List.of("  worker " + id + "  [source]"), plain(session));
        session.loop().submit(() -> made.join().terminate()).get();
        exited.get();
        assertTrue(session.workers().alive().isEmpty());
    }

    @Test
    void theLineThatStartedItIsKept() throws Exception {
        session.loop()
                .submit(() -> {
                    Worker worker = stubborn();
                    session.workers().add(worker, "worker run Stubborn --keep");
                    return null;
                })
                .get();
        assertTrue(
                plain(session).get(0).endsWith("  worker run Stubborn --keep"),
                plain(session).toString());
    }

    @Test
    void theEndOfTheSittingTerminatesThem() throws Exception {
        CompletableFuture<Void> online = new CompletableFuture<>();
        CompletableFuture<Integer> exit = new CompletableFuture<>();
        session.loop().execute(() -> {
            Worker worker = stubborn();
            worker.onOnline(() -> online.complete(null)); // one that never came online ends with 0, as in Node
            worker.onExit(exit::complete);
        });
        online.get();
        session.close();
        assertEquals(1, exit.get());
    }

    @Test
    void aNameLeadsToTheMemoryThatGotItLast() {
        SharedArrayBuffer first = new SharedArrayBuffer(8);
        assertFalse(session.memories().put("hits", first).isPresent());
        assertTrue(session.memories().put("hits", new SharedArrayBuffer(4)).isPresent());
        assertEquals(4, session.memories().find("hits").orElseThrow().buffer().byteLength());
    }

    private static Worker stubborn() {
        return new Worker(STUBBORN, WorkerOptions.defaults().source());
    }

    private static List<String> plain(Session session) {
        return session.living().stream().map(line -> line.plain()).toList();
    }
}
