package dev.forkshop.workbench.lesson.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.LessonParser;
import dev.forkshop.workbench.lesson.mirror.Document;
import dev.forkshop.workbench.lesson.mirror.Inventory;
import dev.forkshop.workbench.lesson.mirror.Item;
import dev.forkshop.workbench.lesson.mirror.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final Document BOOK = new Document(
            "book",
            "a book",
            List.of(new Item("S1", "S1", "Beginning"), new Item("S2", "S2", "End"), new Item("C1", "S1", "So | so")));
    private static final Inventory INVENTORY =
            new Inventory(List.of(BOOK), List.of(new Item("X1", "", "A trap"), new Item("X2", "", "Another")));

    private static Lesson lesson(String id, String document, String... marks) {
        StringBuilder text = new StringBuilder("---\nid: " + id + "\ntitle: T\nmirrors: " + document + "\n---\n");
        for (int step = 0; step < marks.length; step++) {
            text.append("## Step {#s")
                    .append(step)
                    .append("}\n<!-- mirrors: ")
                    .append(marks[step])
                    .append(" -->\n\nText.\n\n");
        }
        return LessonParser.parse(id + ".md", text.toString()).lesson();
    }

    private final Coverage coverage = new Coverage(
            INVENTORY, List.of(lesson("one", "book", "S1, C1", "S1, X1"), lesson("two", "other", "S2, X1")));

    @Test
    void itemIsAnsweredByTheStepsOfTheLessonsThatMirrorItsDocument() {
        assertEquals(
                List.of("one#s0", "one#s1"), coverage.steps(BOOK, BOOK.items().get(0)));
        assertEquals(
                List.of("S2"),
                coverage.missing(BOOK, Kind.SECTION).stream().map(Item::id).toList());
        assertTrue(coverage.lacksSection());
    }

    @Test
    void trapIsShownByStepsOfAnyLesson() {
        assertEquals(
                List.of("one#s1", "two#s0"), coverage.steps(INVENTORY.traps().get(0)));
        assertEquals(
                List.of("X2"), coverage.missingTraps().stream().map(Item::id).toList());
    }

    @Test
    void whatIsMissingIsToldInRanges() {
        Coverage.Share share = new Coverage.Share("book", Kind.CLAIM, 9, List.of("C1", "C2", "C3", "C5", "C8", "C9"));
        assertEquals("C1-C3 C5 C8-C9", share.missingRanges());
        assertEquals(3, share.answered());
    }

    @Test
    void nothingLacksWhereEverySectionHasAStep() {
        assertFalse(new Coverage(INVENTORY, List.of(lesson("one", "book", "S1, S2"))).lacksSection());
    }

    @Test
    void markdownHasARowForEachItemAndADashWhereNoStepIs() {
        List<String> lines = CoverageMarkdown.of(coverage).lines().toList();
        assertTrue(lines.contains("| book | one | 1 of 2 |  | 1 of 1 |  |  |  |"), lines::toString);
        assertTrue(lines.contains("| S1 | Beginning | `one#s0`, `one#s1` |"));
        assertTrue(lines.contains("| S2 | End | — |"));
        assertTrue(lines.contains("| C1 | So \\| so | `one#s0` |"));
        assertTrue(lines.contains("Traps that have their demonstration: 1 of 2."));
    }
}
