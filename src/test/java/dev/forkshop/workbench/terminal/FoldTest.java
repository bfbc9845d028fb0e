package dev.forkshop.workbench.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.workbench.view.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTest {
    @Test
    void whatFollowsStandsBelowTheFirstWordBehindTheLabel() {
        Line line = Line.of()
                .text("  ")
                .label("what happened")
                .text("  ")
                .text("a second JVM with its ")
                .strong("own")
                .text(" heap")
                .line();
        assertEquals(List.of("  what happened  a second JVM with", "                 its own heap"), plain(line, 34));
    }

    @Test
    void aLineThatFitsStaysAsItIs() {
        assertEquals(List.of("a  b"), plain(Line.text("a  b"), 4));
    }

    @Test
    void aWordWiderThanTheScreenIsLeftToTheTerminal() {
        assertEquals(List.of("  a", "  bbbbbbbbbb", "  c"), plain(Line.text("  a bbbbbbbbbb c"), 6));
    }

    @Test
    void aProgramsOutputIsNotTouched() {
        assertEquals(List.of("one two three"), plain(Line.output("one two three", Line.Channel.OUT), 5));
    }

    private static List<String> plain(Line line, int width) {
        return Fold.of(line, width).stream()
                .map(folded -> folded.plain().stripTrailing())
                .toList();
    }
}
