package dev.forkshop.workbench.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BesideTableTest {
    private static final String LONG = "child 1 started: exec /bin/sh -c git log --oneline --all --graph";

    private static List<BesideTable.Row> rows() {
        Optional<Long> two = Optional.of(2_000_000L);
        return List.of(
                new BesideTable.Row("same", two, two, "main", LONG, LONG, ""),
                new BesideTable.Row("intended", two, Optional.empty(), "main", "child 1 close 0", "", "it is meant"),
                new BesideTable.Row("new", two, two, "child 1", "exit 0", "exit 7", ""));
    }

    private static List<String> lines(int columns) {
        return new BesideTable("forkshop", "node", columns)
                .lines(rows()).stream().map(Line::plain).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 100})
    void noLineIsWiderThanTheScreen(int columns) {
        lines(columns).forEach(line -> assertTrue(line.length() <= columns, line));
    }

    @Test
    void bothTimesStandSideBySideAndADifferenceTellsBothSidesAndWhy() {
        assertEquals(
                List.of(
                        "   forkshop       node            who      what",
                        "     2.0 ms     2.0 ms  same      main     child 1 started: exec /bin/sh -c git log --oneline --all",
                        "                                           --graph",
                        "     2.0 ms          -  intended  main     forkshop: child 1 close 0",
                        "                                           node: -",
                        "                                           it is meant",
                        "     2.0 ms     2.0 ms  new       child 1  forkshop: exit 0",
                        "                                           node: exit 7"),
                lines(100));
    }
}
