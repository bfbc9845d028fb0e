package dev.forkshop.workbench.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {
    private static List<Line> lines(int width, String... markdown) {
        return new Prose(new Place(1, 1), String.join("\n", markdown)).lines(width);
    }

    private static List<String> plain(int width, String... markdown) {
        return lines(width, markdown).stream().map(Line::plain).toList();
    }

    @Test
    void wordsWrapAtTheWidth() {
        assertEquals(List.of("one two three four", "five six"), plain(20, "one two", "three four five six"));
    }

    @Test
    void emphasisCodeAndLinksHaveTheirRoles() {
        assertEquals(
                List.of(
                        new Span("a ", Role.TEXT),
                        new Span("b c", Role.STRONG),
                        new Span(" ", Role.TEXT),
                        new Span("fork Doubler", Role.COMMAND),
                        new Span(", see (", Role.TEXT),
                        new Span("goto x", Role.COMMAND),
                        new Span(")", Role.TEXT)),
                lines(60, "a **b c** `fork Doubler`, [see](#x)").get(0).spans());
    }

    @Test
    void aLinkSaysWhatToTypeAlsoForAStepOfAnotherLesson() {
        assertEquals(List.of("see (goto other#x)"), plain(60, "[see](other#x)"));
        assertEquals(List.of("see (lesson open other)"), plain(60, "[see](other.md)"));
    }

    @Test
    void shortCommandIsNotTorn() {
        assertEquals(
                List.of("Then you would type", "exec ls -l now"), plain(22, "Then you would type `exec ls -l` now"));
    }

    @Test
    void punctuationStaysWithItsCommand() {
        assertEquals(List.of("it is called with", "fork, often"), plain(21, "it is called with `fork`, often"));
    }

    @Test
    void wordLongerThanALineIsCut() {
        assertEquals(List.of("aaaaaaaaaaaaaaaaaaaa", "aaaaa b"), plain(20, "a".repeat(25) + " b"));
    }

    @Test
    void blocksAreApartAndListsHang() {
        assertEquals(
                List.of("Head", "", "- one two three", "  four", "- five", "  1. six", "", "| said"),
                plain(16, "## Head", "- one two three four", "- five", "  1. six", "", "> said"));
    }

    @Test
    void hardBreakEndsTheLine() {
        assertEquals(List.of("a", "b"), plain(60, "a\\", "b"));
    }

    @Test
    void codeIsIndentedAndNeverWrapped() {
        assertEquals(List.of("  " + "x".repeat(70), "", "  y"), plain(60, "```text", "x".repeat(70), "", "y", "```"));
    }

    @Test
    void tableStandsInColumnsThatFit() {
        assertEquals(
                List.of("what    memory", "-----------------", "fork    own", "worker  shares it"),
                plain(60, "| what | memory |", "| - | - |", "| `fork` | own |", "| worker | shares it |"));
    }

    @Test
    void wideCellsWrapInsideTheirColumn() {
        List<String> lines = plain(
                30, "| a | b |", "| - | - |", "| short | " + "word ".repeat(10).strip() + " |");
        assertTrue(lines.stream().allMatch(line -> line.length() <= 30), lines::toString);
        assertEquals("short  word word word word", lines.get(2));
        assertEquals("       word word word word", lines.get(3));
    }

    @Test
    void tableThatFitsNowhereBecomesAListOfItsRows() {
        String cell = "long long long cell";
        List<String> lines = plain(20, "| a | b | c |", "| - | - | - |", "| " + cell + " | " + cell + " | x |");
        assertEquals(List.of("a: long long long", "cell", "b: long long long", "cell", "c: x"), lines);
    }

    @Test
    void linesNeverExceedTheWidthWhateverItIs() {
        String prose =
                "Some *words* with `a command --that is=long` and [links](https://example.org/x) to wrap, more or less.";
        for (int width = 16; width < 100; width++) {
            int most = width;
            assertTrue(plain(width, "- " + prose, "", "> " + prose).stream().allMatch(line -> line.length() <= most));
        }
    }
}
