package dev.forkshop.workbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.runtime.journal.MemoryFact;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CrossingTableTest {
    private static final List<CrossingRow> ROWS = List.of(
            new CrossingRow(
                    "copy",
                    1000,
                    List.of(9_000_000L, 61_000_000L, 70_000_000L),
                    List.of(45_100_000L),
                    1019,
                    1000,
                    false),
            new CrossingRow("share", 1000, List.of(200_000L), List.of(100_000L), 19, 1000, true));

    @Test
    void aRowHasTheMedianUnderItsName() {
        assertEquals("""
                  way        answered  loop held       copied    left here  written there
                  copy        61.0 ms    45.1 ms        1,019        1,000  unseen here
                  share        0.2 ms     0.1 ms           19        1,000  seen here
                """, text(80));
    }

    @Test
    void aNarrowScreenGetsLinesInstead() {
        assertEquals("""
                  copy: answered after 61.0 ms, loop held 45.1 ms
                    1,019 copied, 1,000 left, writes unseen here
                  share: answered after 0.2 ms, loop held 0.1 ms
                    19 copied, 1,000 left, writes seen here
                """, text(60));
    }

    @Test
    void aWayThatWasNotAnsweredYetHasNoRow() {
        Tale tale = new Tale()
                .shop(0, new MemoryFact.Crossing("copy", 1000))
                .shop(1, new WorkerFact.Posted(1, true, 1, 1019, 0, 0, "{}"));
        assertEquals(List.of(), CrossingRow.of(tale.entries()));
    }

    private static String text(int columns) {
        CrossingTable table = new CrossingTable(columns);
        String head = table.head().stream().map(line -> line.plain() + "\n").collect(Collectors.joining());
        return ROWS.stream()
                .flatMap(row -> table.row(row).stream())
                .map(Line::plain)
                .collect(Collectors.joining("\n", head, "\n"));
    }
}
