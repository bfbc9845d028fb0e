package dev.forkshop.workbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static Witnessed run(String end, List<String> messages, List<String> printed, long millis) {
        return new Witnessed(false, end, messages, printed, OptionalLong.of(millis * 1_000_000));
    }

    private static List<String> between(Witnessed before, Witnessed after) {
        return Changes.between(before, after).stream().map(Line::plain).toList();
    }

    @Test
    void chanceInTheTimeIsNoChange() {
        Witnessed before = run("exit 0", List.of("1"), List.of("a"), 100);
        assertEquals(
                List.of("  changed        nothing that can be seen"),
                between(before, run("exit 0", List.of("1"), List.of("a"), 149)));
        assertEquals(
                List.of("  its time       150 ms, was 100 ms"),
                between(before, run("exit 0", List.of("1"), List.of("a"), 150)));
    }

    @Test
    void ofListsWhatStandsBetweenTheSameEndsIsShown() {
        Witnessed before = run("exit 0", List.of("{\"n\":1}"), List.of("a", "b", "c"), 1);
        Witnessed after = run("exit 1", List.of("{\"n\":2}"), List.of("a", "x", "y", "c"), 1);
        assertEquals(
                List.of(
                        "  the end        exit 1, was exit 0",
                        "  messages       - {\"n\":1}",
                        "                 + {\"n\":2}",
                        "  output         - b",
                        "                 + x",
                        "                 + y"),
                between(before, after));
    }

    @Test
    void aLongDifferenceIsCutShort() {
        Witnessed before = run("exit 0", List.of(), List.of(), 1);
        Witnessed after = run("exit 0", List.of(), List.of("1", "2", "3", "4", "5", "6", "7"), 1);
        List<String> lines = between(before, after);
        assertEquals(6, lines.size());
        assertEquals("                 + and 2 more", lines.get(5));
    }

    @Test
    void theTimeOfARunThatWasStoppedSaysNothing() {
        Witnessed before = new Witnessed(true, "stopped by the save", List.of(), List.of(), OptionalLong.of(1));
        Witnessed after = run("exit 0", List.of(), List.of(), 900);
        assertEquals(List.of("  the end        exit 0, was stopped by the save"), between(before, after));
    }
}
