package dev.forkshop.workbench.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.LoadFact;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersusTableTest {
    private static VersusTable.Round round(long first, long second) {
        return new VersusTable.Round(load(first), load(second));
    }

    private static LoadFact.Ended load(long answered) {
        return new LoadFact.Ended("GET http://127.0.0.1/", answered, 0, 1_000_000_000, 1, 1, 1, 1, 1);
    }

    @Test
    void oneDisturbedRoundDoesNotMoveTheMiddle() {
        List<VersusTable.Round> rounds = List.of(round(100, 190), round(100, 20), round(100, 200));
        assertEquals(1.9, VersusTable.median(rounds), 1e-9);
        assertEquals(1.05, VersusTable.median(rounds.subList(0, 2)), 1e-9);
    }

    @Test
    void theRangeSaysHowFarToTrustIt() {
        List<Line> lines = VersusTable.lines(List.of(round(100, 190), round(100, 20)));
        assertEquals(4, lines.size());
        assertTrue(lines.get(3).plain().endsWith("the rounds say 0.20 to 1.90"), lines.get(3)::plain);
    }

    @Test
    void whoAnsweredNothingIsNotDividedBy() {
        assertEquals(0, round(0, 5).ratio());
    }
}
