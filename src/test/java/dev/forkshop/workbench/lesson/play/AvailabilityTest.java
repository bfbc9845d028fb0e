package dev.forkshop.workbench.lesson.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.LessonParser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AvailabilityTest {
    private static final String ELSEWHERE = """
            ---
            id: e
            title: Elsewhere
            ---
            ## One {#one}
            ```shop
            [only if no-such-program]
            shop> exec no-such-program --version
            ```
            ```shop
            [only if not no-such-program]
            shop> exec sh --version
            ...
            [only if not sh]
            shop> exec other
            ```
            """;

    @TempDir
    Path home;

    private final RecordingStage stage = new RecordingStage();

    @Test
    void programThatIsNotHereIsSaidAndTheNearestThingRuns() throws InterruptedException {
        Lesson elsewhere = LessonParser.parse("e.md", ELSEWHERE).lesson();
        Player player = new Player(elsewhere, stage, new ProgressStore(home.resolve("p.json"), stage.shown::add));
        player.start();
        assertEquals(
                List.of(
                        "Elsewhere",
                        "One  step 1 of 1",
                        "no-such-program is not on the PATH, so this does not run here: exec no-such-program --version."
                                + " What follows is the nearest thing that does.",
                        "Enter runs  exec sh --version"),
                stage.news());
        player.next();
        assertTrue(stage.done.contains("run exec sh --version"));
        assertFalse(stage.done.contains("run exec other"));
        assertEquals(List.of("Enter ends the lesson."), stage.news());
    }
}
