package dev.forkshop.workbench.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.PoolFact;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.workbench.explain.Tale;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TimelineTest {
    @Test
    void messagesFlyFromTheColumnInWhichTheyLeftToTheOneInWhichTheyArrived() {
        assertEquals("""
                                  0                            60.0 ms
                100 shop          ────────────────────────────────────
                                  └───────────────▼ {"num":21}
                                                  ▲ {"result":42}
                7 Doubler         ●──────────────▷───────────────────✓
                ─ alive  ▷ main entered  ● start  ✓ exit 0
                """, drawn(doubler(), 55, Symbols.DRAWN));
    }

    @Test
    void thePlainPictureNeedsNoMoreThanAscii() {
        String drawn = drawn(doubler(), 55, Symbols.PLAIN);
        assertTrue(drawn.chars().allMatch(sign -> sign < 128), drawn);
        assertTrue(drawn.contains("v {\"num\":21}"), drawn);
    }

    @Test
    void twoThatComputeAtOnceAreBusyInTheSameColumns() {
        Tale tale = new Tale();
        for (long pid : new long[] {7, 8}) {
            tale.shop(0, new ProcessFact.Started(pid, "fork", "java", List.of(), false))
                    .by(pid, 90, new LoopFact.Held(50_000_000))
                    .shop(100, new ProcessFact.Exited(pid, pid == 7 ? 0 : 1, null));
        }
        assertEquals("""
                                  0              100 ms
                100 shop          ─────────────────────
                7 java            ●───────███████████─✓
                8 java            ●───────███████████─✗
                ─ alive  █ loop busy  ● start  ✓ exit 0
                ✗ ended otherwise
                """, drawn(tale.entries(), 40, Symbols.DRAWN));
    }

    @Test
    void theTasksOfAPoolStandInTheLanesOfTheirWorkers() {
        Tale tale = new Tale()
                .shop(40, new PoolFact.Done("p", "task 1", 1, 0, 40_000_000))
                .shop(60, new PoolFact.Done("p", "photo.png", 2, 0, 60_000_000))
                .shop(80, failed("task 3", 1, 40_000_000))
                .shop(80, failed("task 4", 0, 0))
                .shop(100, new PoolFact.Closed("p", 4));
        assertEquals("""
                                  0              100 ms
                100 shop          ─────────────────────
                100 worker 1      1▒▒▒▒▒▒▒3▒▒▒▒▒▒▒✗────
                100 worker 2      photo.png▒▒▒▒────────
                ─ alive  ▒ task, by number
                ✗ ended otherwise
                """, drawn(tale.entries(), 40, Symbols.DRAWN));
    }

    private static PoolFact.Failed failed(String task, int threadId, long ran) {
        return new PoolFact.Failed("p", task, threadId, "Error", "", "no", 0, ran);
    }

    @Test
    void noLineIsWiderThanWasAskedFor() {
        for (int width : new int[] {40, 60, 80, 200}) {
            for (Line line : Timeline.draw(Tale.SHOP, doubler(), width, Symbols.DRAWN)) {
                assertTrue(line.plain().length() <= width, line.plain());
            }
        }
    }

    @Test
    void aFloodOfMessagesIsCountedNotDrawn() {
        Tale tale = new Tale().shop(0, new ProcessFact.Started(7, "fork", "java", List.of(), false));
        for (int i = 1; i <= 20; i++) {
            tale.shop(1, new ChannelFact.Sent(7, i, 3, "\"a long enough text\""));
        }
        String drawn = drawn(tale.entries(), 40, Symbols.DRAWN);
        assertTrue(drawn.contains("and 14 more messages"), drawn);
    }

    private static List<Entry> doubler() {
        return new Tale()
                .shop(0, new ProcessFact.Started(7, "fork", "java", List.of(), false))
                .shop(1, new ChannelFact.Sent(7, 1, 11, "{\"num\":21}"))
                .by(7, 26, new ModuleFact.Started("Doubler", "process"))
                .by(7, 27.5, new ChannelFact.Received(Tale.SHOP, 1, 11, "{\"num\":21}"))
                .by(7, 28, new ChannelFact.Sent(Tale.SHOP, 1, 14, "{\"result\":42}"))
                .shop(28.5, new ChannelFact.Received(7, 1, 14, "{\"result\":42}"))
                .shop(60, new ProcessFact.Exited(7, 0, null))
                .entries();
    }

    private static String drawn(List<Entry> entries, int width, Symbols symbols) {
        return Timeline.draw(Tale.SHOP, entries, width, symbols).stream()
                .map(Line::plain)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
