package dev.forkshop.workbench.lesson.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.LessonParser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {
    private static final String TEXT = """
            ---
            id: l
            title: A lesson
            ---
            ## Run {#run}
            ```shop
            shop> exec one
            ...
            ```
            ```file=a.txt edit
            good
            ```
            ```shop
            shop> fork Two --keep
            up <pid=A>
            ```
            ```check
            file a.txt contains good
            ```
            > **Hint** h

            > **Solution** s
            > ```file=a.txt
            > good
            > ```

            > **Why** It matters.

            > **Question** What?
            >
            > **Answer** That.
            """;

    @TempDir
    Path home;

    private final RecordingStage stage = new RecordingStage();
    private final Lesson lesson = LessonParser.parse("l.md", TEXT).lesson();

    private Progress kept() {
        return store().read();
    }

    private ProgressStore store() {
        return new ProgressStore(home.resolve("progress.json"), stage.shown::add);
    }

    private Player player() {
        return new Player(lesson, stage, store());
    }

    private void walkToTheCheck() throws InterruptedException {
        Player player = player();
        player.start();
        player.next();
        player.next();
        assertEquals(Awaiting.CHECK, player.awaiting());
    }

    @Test
    void checkAfterAResumeRunsTheStepAnewForItsFacts() throws InterruptedException {
        walkToTheCheck();
        stage.done.clear();
        Player player = player();
        player.resume();
        assertEquals(List.of("enter l#run", "ask 2", "run fork Two --keep"), stage.done);
        stage.done.clear();
        player.next();
        assertEquals(List.of("restart", "quietly exec one", "quietly fork Two --keep"), stage.done);
    }

    @Test
    void whatTheLearnerHadStartedIsNamedAsGone() throws InterruptedException {
        Player player = player();
        player.start();
        stage.running++;
        player.typed("fork Echo --keep");
        player.typed("status");
        stage.news();
        player().resume();
        String news = String.join(" ", stage.news());
        assertTrue(news.contains("Not brought back, since you had started it yourself: fork Echo."), news);
    }

    @Test
    void notesKeepWhatWasRunAndWhyItMatters() throws InterruptedException {
        walkToTheCheck();
        assertEquals("""
                # A lesson

                Notes of the lesson `l`: 0 of 1 steps done.

                ## Run

                `l#run`, begun

                ```
                shop> exec one
                shop> fork Two --keep
                ```

                It matters.

                **What?** That.
                """, LessonNotes.markdown(lesson, kept()));
    }

    @Test
    void whatWasRunStaysInTheProgressOfItsStep() throws InterruptedException {
        walkToTheCheck();
        assertEquals(List.of("exec one", "fork Two --keep"), kept().of("l#run").commands());
    }
}
