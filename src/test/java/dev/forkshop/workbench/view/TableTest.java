package dev.forkshop.workbench.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        Table table = new Table().head("pid", "runs").row(Line.of().pid(41300).line(), Line.text("Echo"));
        assertEquals(
                "pid    runs\n41300  Echo",
                table.lines().stream().map(Line::plain).collect(Collectors.joining("\n")));
    }

    @Test
    void theLargestAmountFillsTheBarAndTheSmallestIsStillSeen() {
        assertEquals("██████████", Bars.of(500, 500, 10, Symbols.DRAWN));
        assertEquals("█", Bars.of(1, 500, 10, Symbols.DRAWN));
        assertEquals("", Bars.of(0, 500, 10, Symbols.DRAWN));
    }
}
