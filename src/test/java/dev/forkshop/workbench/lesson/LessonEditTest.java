package dev.forkshop.workbench.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonEditTest {
    private static final String TEXT = "---\nid: l\ntitle: T\n---\nHello.\n\n## One {#one}\nA.\n\n## Two {#two}\nB.\n";

    private static Optional<String> edited(String after) {
        return new LessonEdit(TEXT, after).step();
    }

    @Test
    void stepWhoseTextChangedIsTheEditedOneEvenWhereLinesMoved() {
        assertEquals(Optional.of("two"), edited(TEXT.replace("B.", "C.")));
        assertEquals(
                Optional.of("two"),
                edited(TEXT.replace("Hello.", "Hello,\nyou.").replace("B.", "C.")));
    }

    @Test
    void newStepIsTheEditedOne() {
        assertEquals(Optional.of("three"), edited(TEXT + "\n## Three {#three}\nC.\n"));
    }

    @Test
    void noStepIsEditedWhereOnlyTheIntroductionChanged() {
        assertEquals(Optional.empty(), edited(TEXT.replace("Hello.", "Good day.")));
    }
}
