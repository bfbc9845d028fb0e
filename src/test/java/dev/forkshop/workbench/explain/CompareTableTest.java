package dev.forkshop.workbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.CompareFact;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.workbench.view.Line;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompareTableTest {
    private static final List<String> WAYS = List.of("exec", "execfile", "spawn", "fork", "cluster", "worker");

    private final Journal journal = new Journal(Origin.here());

    @BeforeEach
    void aComparison() {
        journal.append(new CompareFact.Begun(WAYS));
        for (String way : WAYS) {
            for (long start : List.of(1234L, 3L, 5L)) {
                journal.append(new CompareFact.Timed(way, "start", start * 1_000_000));
            }
            journal.append(new CompareFact.Timed(way, "round trip", 43_000));
            journal.append(new CompareFact.Weighed(way, "private", 3 << 19));
            journal.append(new CompareFact.Seen(way, "output limit", "1048576 ERR_CHILD_PROCESS_STDIO_MAXBUFFER"));
            journal.append(new CompareFact.Seen(way, "output", "as it comes"));
        }
    }

    private List<String> lines(int columns) {
        return new CompareTable(columns)
                .lines(CompareRow.of(journal.since(0))).stream()
                        .map(Line::plain)
                        .toList();
    }

    @Test
    void sixWaysFitAHundredColumns() {
        assertTrue(
                lines(100).stream().allMatch(line -> line.length() <= 100),
                lines(100).toString());
        assertEquals(8, lines(100).size());
    }

    @Test
    void onSixtyColumnsThreeStandBesideEachOther() {
        assertTrue(
                lines(60).stream().allMatch(line -> line.length() <= 60),
                lines(60).toString());
        assertEquals(16, lines(60).size());
    }

    @Test
    void aFigureIsTheMedianAndWhatWasNotTriedIsNotShown() {
        String table = String.join("\n", lines(40));
        assertTrue(table.contains("  first reply after   5.0 ms"), table);
        assertTrue(table.contains("    between, ms       3.0..1,234"), table);
        assertTrue(table.contains("  small round trip    0.043 ms"), table);
        assertTrue(table.contains("  private memory      1.5 MiB"), table);
        assertTrue(table.contains("  2 MiB of output     1 MiB, cut"), table);
        assertTrue(!table.contains("kill"), table);
    }
}
