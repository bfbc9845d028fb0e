package dev.forkshop.workbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.PlaceFact;
import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlaceTableTest {
    private static final PlaceRow ANSWERED = new PlaceRow(
            "worker thread",
            OptionalLong.of(12_300_000),
            170_000_000,
            400_000,
            Optional.of(new PlaceFact.Measured("worker thread", 3 << 20, "heap")),
            "answered",
            Optional.of(true));
    private static final PlaceRow STOPPED = new PlaceRow(
            "main loop",
            OptionalLong.empty(),
            1_000_000_000,
            999_000_000,
            Optional.empty(),
            "stopped",
            Optional.of(false));

    @Test
    void aRowStandsUnderItsNames() {
        assertEquals("""
                  where            start-up       wall  loop held  memory         a crash there
                  worker thread     12.3 ms     170 ms     0.4 ms  3.0 MiB heap   shop lives
                  main loop               -   1,000 ms     999 ms  stopped        shop dies
                """, text(80));
    }

    @Test
    void aNarrowScreenGetsLinesInstead() {
        assertEquals("""
                  worker thread: start-up 12.3 ms, wall 170 ms
                    loop held 0.4 ms, 3.0 MiB heap, crash: shop lives
                  main loop: start-up -, wall 1,000 ms
                    loop held 999 ms, stopped, crash: shop dies
                """, text(60));
        assertTrue(text(60).lines().allMatch(line -> line.length() <= 60));
    }

    private static String text(int columns) {
        PlaceTable table = new PlaceTable(columns);
        return List.of(table.head(), table.row(ANSWERED), table.row(STOPPED)).stream()
                .flatMap(List::stream)
                .map(Line::plain)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
