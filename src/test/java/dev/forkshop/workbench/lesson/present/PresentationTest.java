package dev.forkshop.workbench.lesson.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.LessonParser;
import dev.forkshop.workbench.lesson.play.RecordingStage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresentationTest {
    private static final String TEXT = """
            ---
            id: l
            title: A lesson
            ---
            ## One {#one}
            First.

            > **Teacher** Take a vote.

            Second.

            ```shop
            shop> fork Echo
            up 4711
            ```

            ## Two {#two}
            Which?

            - [ ] one -- No.
            - [x] two -- Yes.

            > **Hint** Look.
            """;

    @TempDir
    Path home;

    private final RecordingStage stage = new RecordingStage();
    private final Lesson lesson = LessonParser.parse("l.md", TEXT).lesson();
    private final List<Presenting> told = new ArrayList<>();
    private int cleared;

    /** Presses these keys, looking each time at what a second terminal would see, and then nobody is there any more. */
    private final class Pressing implements Remote {
        private final ArrayDeque<String> keys;

        Pressing(String... keys) {
            this.keys = new ArrayDeque<>(List.of(keys));
        }

        @Override
        public Optional<Pressed> within(Duration time) {
            told.add(store().read());
            return Optional.ofNullable(keys.poll()).map(Pressed::new);
        }

        @Override
        public boolean gone() {
            return keys.isEmpty();
        }

        @Override
        public void close() {
            keys.clear();
        }
    }

    private PresentingStore store() {
        return new PresentingStore(home.resolve("presenting.json"), said -> {});
    }

    private List<String> press(String... keys) throws InterruptedException {
        Remote remote = new Pressing(keys);
        new Presentation(lesson, stage, () -> cleared++, remote, store(), Optional.empty()).run(0);
        return stage.news();
    }

    @Test
    void eachKeyRevealsOneThingAndNotesStayWithTheSpeaker() throws InterruptedException {
        assertEquals(
                List.of("=".repeat(60), "  O N E", "=".repeat(60), "  1 of 2", "First.", "Second."), press("\r", " "));
    }

    @Test
    void aCommandIsShownFirstAndRunAtTheNextKey() throws InterruptedException {
        press(" ", " ", " ");
        assertFalse(stage.done.contains("run fork Echo"));
        press(" ", " ", " ", " ");
        assertTrue(stage.done.contains("run fork Echo"));
    }

    @Test
    void aQuestionIsAnsweredAtTheNextKeyAndHintsAreNotShown() throws InterruptedException {
        List<String> seen = press("2", "\r", " ", " ", " ");
        assertTrue(seen.containsAll(List.of("Which?", "a  one", "b  two", "answer  b")), seen.toString());
        assertFalse(seen.contains("Look."));
    }

    @Test
    void aNumberJumpsAndBackReturns() throws InterruptedException {
        List<String> seen = press("2", "\r", "\033[D");
        assertEquals(
                List.of("  1 of 2", "  2 of 2", "  1 of 2"),
                seen.stream().filter(line -> line.endsWith(" of 2")).toList());
    }

    @Test
    void aBlankScreenComesBackWithWhatWasOnIt() throws InterruptedException {
        List<String> seen = press(" ", "b", "b");
        assertEquals(2, seen.stream().filter("First."::equals).count());
        assertEquals(3, cleared);
    }

    @Test
    void theOtherTerminalSeesWhereItIsUntilItEnds() throws InterruptedException {
        press(" ", "2", "\r");
        assertEquals(
                List.of("one 0", "one 1", "one 1"),
                told.stream().map(now -> now.step() + " " + now.shown()).toList());
        assertFalse(store().read().goesOn());
    }
}
