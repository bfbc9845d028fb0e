package dev.forkshop.workbench.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.LoadFact;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadFiguresTest {
    private static final String FAST = "GET http://127.0.0.1:8000/fast";
    private static final long MS = 1_000_000;

    private static final Fact ENDED =
            new LoadFact.Ended(FAST, 2_000, 0, 2_000 * MS, MS, 2 * MS, 500 * MS, 600 * MS, 600 * MS);
    private static final Fact CURVE =
            new LoadFact.Curve(FAST, 200 * MS, List.of(MS, MS, 600 * MS, 400 * MS, 200 * MS, MS, MS, MS, MS, MS));
    private static final Fact HEAVY =
            new LoadFact.Alongside("GET http://127.0.0.1:8000/heavy", "200", 400 * MS, 600 * MS);

    private static List<String> shown(Symbols symbols, Fact... facts) {
        return new LoadFigures(List.of(facts), symbols)
                .lines().stream().map(Line::plain).toList();
    }

    @Test
    void theFiguresStandInTwoLines() {
        assertEquals(
                List.of(
                        "  2,000 answered in 2,000 ms, 1,000 a second, none failed",
                        "  p50 1.0 ms  p90 2.0 ms  p99 500 ms  max 600 ms  stall 600 ms"),
                shown(Symbols.DRAWN, ENDED));
    }

    @Test
    void theWaitIsDrawnOverTimeWithTheHeavyRequestBelow() {
        assertEquals(
                List.of(
                        "   600 ms   █",
                        "            █▃",
                        "            ██",
                        "            ██▆",
                        "          ▁▁███▁▁▁▁▁",
                        "          0 s  2.0 s",
                        "            ───✓",
                        "  meanwhile GET /heavy  200 after 600 ms"),
                shown(Symbols.DRAWN, ENDED, CURVE, HEAVY).subList(2, 10));
    }

    @Test
    void whereNothingIsDrawnWordsTellTheSame() {
        assertEquals(
                List.of(
                        "  from 0.0 s to 0.4 s a request waited at most 1.0 ms",
                        "  from 0.4 s to 1.0 s a request waited at most 600 ms",
                        "  from 1.0 s to 2.0 s a request waited at most 1.0 ms",
                        "  meanwhile GET /heavy  200 after 600 ms"),
                shown(Symbols.PLAIN, ENDED, CURVE, HEAVY).subList(2, 6));
    }

    @Test
    void whoAnsweredIsShownAsBars() {
        List<String> lines = shown(
                Symbols.PLAIN, new LoadFact.AnsweredBy(FAST, "4131", 50), new LoadFact.AnsweredBy(FAST, "4130", 100));
        assertEquals("  by 4130  100  " + "#".repeat(30), lines.get(0));
        assertEquals("  by 4131  50   " + "#".repeat(15), lines.get(1));
    }

    @Test
    void aFailureIsCountedByItsKind() {
        assertTrue(
                shown(Symbols.DRAWN, new LoadFact.Failed(FAST, "ECONNRESET", 3)).contains("  ECONNRESET  3"));
    }
}
