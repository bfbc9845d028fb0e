package dev.forkshop.runtime.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JournalTest {
    private long now;
    private final Journal journal = new Journal(new Origin(7, "main"), 3, () -> now);

    @Test
    void numbersTimesAndCausesAreKept() {
        now = 5;
        long start = journal.append(new LoopFact.Started("a"));
        now = 9;
        journal.append(new LoopFact.Ended("a"), start);
        assertEquals(
                List.of(
                        new Entry(1, 5, new Origin(7, "main"), 0, new LoopFact.Started("a")),
                        new Entry(2, 9, new Origin(7, "main"), 1, new LoopFact.Ended("a"))),
                journal.since(0));
    }

    @Test
    void theOldestMakeRoom() {
        for (int i = 1; i <= 5; i++) {
            journal.append(new LoopFact.Held(i));
        }
        assertEquals(
                List.of(3L, 4L, 5L),
                journal.since(0).stream().map(Entry::number).toList());
    }

    @Test
    void theListGrowsWithoutLosingAnything() {
        Journal journal = new Journal(Origin.here(), 3_000, System::nanoTime);
        for (int i = 1; i <= 10_000; i++) {
            journal.append(new LoopFact.Started("loop " + i));
            assertEquals(Math.min(i, 3_000), journal.since(0).size());
            assertEquals(i, journal.since(i - 1).get(0).number());
        }
    }

    @Test
    void anAdoptedFactKeepsItsTimeAndOrigin() {
        Entry told = new Entry(99, 4, new Origin(8, "main"), 98, new LoopFact.Held(1));
        journal.adopt(told, 0);
        assertEquals(List.of(new Entry(1, 4, new Origin(8, "main"), 0, told.fact())), journal.since(0));
    }

    @Test
    void whoIsGoneIsSpokenForInItsOwnName() {
        now = 5;
        journal.appendFor(new Origin(8, "main"), new LoopFact.Ended("main"), 3);
        assertEquals(List.of(new Entry(1, 5, new Origin(8, "main"), 3, new LoopFact.Ended("main"))), journal.since(0));
    }

    @Test
    void aSubscriberHearsEverythingInOrder() throws InterruptedException {
        LinkedBlockingQueue<Entry> heard = new LinkedBlockingQueue<>();
        try (Journal.Subscription subscription = journal.subscribe("test", heard::add)) {
            journal.append(new LoopFact.Held(1));
            journal.append(new LoopFact.Held(2));
            assertEquals(1, heard.poll(5, TimeUnit.SECONDS).number());
            assertEquals(2, heard.poll(5, TimeUnit.SECONDS).number());
        }
    }

    @Test
    void everyKindOfFactIsSealed() {
        for (Class<?> family : Fact.class.getPermittedSubclasses()) {
            assertTrue(family.isSealed(), family + " must be sealed, so that every fact can have its sentence");
        }
    }
}
