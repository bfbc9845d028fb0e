package dev.forkshop.runtime.workerthreads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.runtime.memory.ArrayBuffer;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.testing.NothingLeftBehind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the journal is told of workers and their messages. */
@ExtendWith(NothingLeftBehind.class)
class WorkerFactsTest {
    @Test
    void bytesThatAreCopiedMovedAndSharedAreToldApart() {
        Journal journal = Lab.run(lab -> {
            WorkerOptions options = WorkerOptions.defaults().workerData(Map.of("shared", new SharedArrayBuffer(8)));
            Worker worker = lab.worker("parentPort().onceMessage(m -> {});", options);
            ArrayBuffer moving = new ArrayBuffer(4096);
            worker.postMessage(moving, List.of(moving));
        });
        WorkerFact.Started started =
                all(journal, WorkerFact.Started.class).findFirst().orElseThrow();
        assertEquals(8, started.shared());
        assertTrue(started.copied() > 0 && started.copied() < 100, started.toString());
        WorkerFact.Posted posted =
                all(journal, WorkerFact.Posted.class).findFirst().orElseThrow();
        assertEquals(4096, posted.moved());
        assertEquals(0, posted.shared());
    }

    @Test
    void aWorkerThatOnlyListensTellsOnceThatItWaits() {
        Journal journal = Lab.run(lab -> {
            Worker worker = lab.worker("parentPort().onMessage(m -> parentPort().postMessage(m.value()));");
            worker.onMessage(answer -> worker.terminate());
            worker.postMessage(1);
        });
        Entry waits = journal.since(0).stream()
                .filter(entry -> entry.fact() instanceof ModuleFact.Waits)
                .findFirst()
                .orElseThrow();
        assertTrue(waits.origin().threadId() > 0, waits.toString());
        assertEquals(1, all(journal, ModuleFact.Waits.class).count());
        assertEquals(
                0,
                all(Lab.run(lab -> lab.worker("setTimeout(() -> {}, 1);")), ModuleFact.Waits.class)
                        .count());
    }

    @Test
    void aFloodOfMessagesIsToldInSums() {
        Journal journal = Lab.run(lab -> lab.worker("for (int i = 0; i < 5000; i++) parentPort().postMessage(i);"));
        long more = all(journal, WorkerFact.PostedMore.class)
                .mapToLong(WorkerFact.PostedMore::messages)
                .sum();
        assertTrue(more > 0);
        assertEquals(5000, more + all(journal, WorkerFact.Posted.class).count());
    }

    @Test
    void aRecordAndANumberAreTextAsInJavaScript() {
        Journal journal =
                Lab.run(lab -> lab.worker("record R(int n, double d) {} parentPort().postMessage(new R(1, 2.0));"));
        assertEquals(
                "{\"n\":1,\"d\":2}",
                all(journal, WorkerFact.Posted.class).findFirst().orElseThrow().preview());
    }

    private static <F extends Fact> Stream<F> all(Journal journal, Class<F> kind) {
        return journal.since(0).stream()
                .map(Entry::fact)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
