package dev.forkshop.workbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Symbols;
import dev.forkshop.workbench.view.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said of workers, made from facts. */
class WorkerStoryTest {
    private static final Origin MAIN = new Origin(Tale.SHOP, "main");
    private final List<Entry> entries = new ArrayList<>();

    @Test
    void aWorkerThatAnsweredAndListenedOn() {
        doubler(3);
        assertEquals("""
                  what happened  worker 3: a thread of this process, own loop and classes
                                 started in 5.0 ms · the answer took 3.0 ms
                                 copied: 22 bytes there · 25 bytes back
                                 it listened on: terminate() ended it after 1.0 ms · exit 1
                  the loop       stayed free: longest delay 0.2 ms
                  try            timeline   the threads side by side, with the messages between them
                """, told(typed("worker run", "Doubler")));
    }

    @Test
    void whatIsSharedOrMovedIsNotCopied() {
        tell(MAIN, 0, new WorkerFact.Started(3, "Increment", "", 30, 4096, 8));
        tell(MAIN, 9, new WorkerFact.Exited(3, 0));
        String told = told(typed("worker run", "Increment"));
        assertTrue(told.contains("copied: 30 bytes there\n"), told);
        assertTrue(told.contains("4,096 bytes moved: not copied, and gone where they came from"), told);
        assertTrue(told.contains("8 bytes are shared: both sides read and write the same"), told);
    }

    @Test
    void aBusyWorkerIsSetAgainstAFreeShop() {
        tell(MAIN, 0, new WorkerFact.Started(3, "HeavySum", "", 0, 0, 0));
        tell(MAIN.ofWorker(3), 900, new LoopFact.Held(890_000_000));
        tell(MAIN, 901, new WorkerFact.Exited(3, 0));
        tell(MAIN, 902, new LoopFact.Observed(902_000_000, 200_000));
        String told = told(typed("worker run", "HeavySum"));
        assertTrue(told.contains("stayed free: longest delay 0.2 ms"), told);
        assertTrue(told.contains("the one of worker 3 was busy for 890 ms and held up nobody here"), told);
        assertTrue(told.contains("places HeavySum"), told);
    }

    @Test
    void theTimelineDrawsMessagesBetweenTheThreads() {
        doubler(3);
        String drawn = Timeline.draw(Tale.SHOP, entries, 60, Symbols.DRAWN).stream()
                .map(Line::plain)
                .collect(Collectors.joining("\n", "", "\n"));
        assertEquals("""
                                  0                                 10.0 ms
                100 shop          ─────────────────────────────────────────
                                      └───────────────────▼ {"num":21}
                                              {"result":42} ┌─────▲
                100 worker 3      ●───────────────────▷───────────────!───✗
                ─ alive  ▷ main entered  ! terminate  ● start
                ✗ ended otherwise
                """, drawn);
    }

    @Test
    void nestedWorkersAndOthersStoriesAreKeptApart() {
        doubler(3);
        tell(MAIN.ofWorker(3), 4, new WorkerFact.Started(4, "Inner", "", 0, 0, 0));
        tell(new Origin(900, "main"), 5, new WorkerFact.Started(3, "OfAChild", "", 0, 0, 0));
        Story story = new Story(Tale.SHOP, entries);
        assertEquals(
                List.of(3, 4),
                story.workers().stream().map(WorkerLife::threadId).toList());
        assertFalse(story.workers().get(0).entries().stream()
                .anyMatch(e -> e.origin().pid() == 900));
    }

    // ---- what the tests are made of

    private void doubler(int id) {
        Origin worker = MAIN.ofWorker(id);
        tell(MAIN, 0, new WorkerFact.Started(id, "Doubler", "", 0, 0, 0));
        tell(MAIN, 1, new WorkerFact.Posted(id, true, 1, 22, 0, 0, "{\"num\":21}"));
        tell(worker, 5, new ModuleFact.Started("Doubler", "worker"));
        tell(worker, 5.5, new ModuleFact.Waits("Doubler"));
        tell(worker, 6, new WorkerFact.Delivered(id, true, 1));
        tell(worker, 6.5, new WorkerFact.Posted(id, false, 1, 25, 0, 0, "{\"result\":42}"));
        tell(MAIN, 8, new WorkerFact.Delivered(id, false, 1));
        tell(MAIN, 9, new WorkerFact.Terminated(id));
        tell(MAIN, 10, new WorkerFact.Exited(id, 1));
        tell(MAIN, 10, new LoopFact.Observed(10_000_000, 200_000));
    }

    private void tell(Origin teller, double millis, Fact fact) {
        entries.add(new Entry(entries.size() + 1, (long) (millis * 1e6), teller, 0, fact));
    }

    private String told(Typed typed) {
        return new WhatHappened(Symbols.DRAWN, Programs.here())
                .of(typed, new Story(Tale.SHOP, entries)).stream()
                        .map(Line::plain)
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Typed typed(String command, String rest) {
        return new Typed(command, Map.of(), List.of(rest.split(" ")), rest);
    }
}
