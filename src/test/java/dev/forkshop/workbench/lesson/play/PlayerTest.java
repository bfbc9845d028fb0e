package dev.forkshop.workbench.lesson.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.lesson.Lesson;
import dev.forkshop.workbench.lesson.LessonParser;
import dev.forkshop.workbench.lesson.ParsedLesson;
import dev.forkshop.workbench.lesson.play.Progress.State;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {
    private static final String TEXT = """
            ---
            id: l
            title: A lesson
            ---
            Hello.

            ## Read {#read}
            First.

            > **Teacher** Ask them.

            <!-- pause -->

            Second.

            > **Why** It matters.

            > **Question** What is it?
            >
            > **Answer** A thing.

            ## Run {#run}
            ```shop hidden
            shop> fork Server --keep
            up <pid=A>
            ```
            ```shop
            shop> send <A> hi
            up <n>
            ```
            ```shop
            shop> fork Late --keep
            another line
            ```
            ```js
            fork()
            ```

            ## Choose {#choose}
            Which?

            - [ ] one -- No, `one` is not.
            - [x] two -- Yes.

            ## Do {#do}
            ```file=reply.txt edit
            bad
            ```
            ```shop
            shop> exec cat reply.txt
            ...
            ```
            ```check
            file reply.txt contains good
            ```
            > **Hint** Look.

            > **Hint** Write good.

            > **Solution** So:
            > ```file=reply.txt
            > good
            > ```
            """;

    @TempDir
    Path home;

    private final RecordingStage stage = new RecordingStage();
    private final Lesson lesson = lesson();
    private Player player;

    private static Lesson lesson() {
        ParsedLesson parsed = LessonParser.parse("l.md", TEXT);
        assertEquals(List.of(), parsed.problems());
        return parsed.lesson();
    }

    private ProgressStore store() {
        return new ProgressStore(home.resolve("progress.json"), stage.shown::add);
    }

    private Player player() {
        player = new Player(lesson, stage, store());
        return player;
    }

    private State state(String step) {
        return store().read().of("l#" + step).state();
    }

    private void at(String step) throws InterruptedException {
        player().start();
        assertTrue(player.go(step));
        stage.done.clear();
        stage.news();
    }

    @Test
    void proseIsShownUpToThePause() throws InterruptedException {
        player().start();
        assertEquals(List.of("A lesson", "Hello.", "Read  step 1 of 4", "First.", "Enter goes on."), stage.news());
        assertEquals(Awaiting.READER, player.awaiting());
    }

    @Test
    void nextGoesOnToTheEndOfTheStepAndIntoTheNext() throws InterruptedException {
        player().start();
        stage.news();
        player.next();
        assertEquals(
                List.of("Second.", "why  It matters.", "asked  What is it?", "Enter shows an answer."), stage.news());
        player.next();
        assertEquals(List.of("answer  A thing.", "Enter goes on: Run"), stage.news());
        assertEquals(State.DONE, state("read"));
        player.next();
        assertEquals("run", player.step().id());
    }

    @Test
    void teachersNoteIsForThePresenterAlone() throws InterruptedException {
        stage.presenter = true;
        player().start();
        assertTrue(stage.news().contains("teacher  Ask them."));
    }

    @Test
    void setUpRunsUnseenAndTheFirstCommandWaitsForEnter() throws InterruptedException {
        at("read");
        player.go("run");
        assertEquals(List.of("enter l#run", "ask 5", "quietly fork Server --keep"), stage.done);
        assertEquals(Awaiting.RUN, player.awaiting());
        assertTrue(stage.news().contains("Enter runs  send <A> hi"));
    }

    @Test
    void laterFenceUsesWhatAnEarlierOneBound() throws InterruptedException {
        at("run");
        player.next();
        assertEquals(List.of("run send 4711 hi"), stage.done);
    }

    @Test
    void runThatWentOtherwiseIsSaid() throws InterruptedException {
        at("run");
        player.next();
        stage.news();
        player.next();
        assertEquals(
                "This went differently from what the lesson expects: another text came.",
                stage.news().get(0));
    }

    @Test
    void codeRunsAtEnter() throws InterruptedException {
        at("run");
        player.next();
        player.next();
        player.next();
        assertEquals("JS fork()", stage.done.get(stage.done.size() - 1));
        assertEquals(Awaiting.END, player.awaiting());
    }

    @Test
    void lessonThatIsNotTrustedAsksOnceAndRunsNothing() throws InterruptedException {
        stage.trusting = false;
        player().start();
        player.go("run");
        player.next();
        player.next();
        player.next();
        assertTrue(stage.done.stream().noneMatch(done -> done.matches("(run|quietly|JS) .*")), stage.done::toString);
        assertEquals(1, stage.done.stream().filter("ask 5"::equals).count());
    }

    @Test
    void wrongAnswerShowsItsReplyAndWaitsOn() throws InterruptedException {
        at("choose");
        player.answer("a");
        assertEquals(
                List.of(
                        "wrong  Not quite.",
                        "no   a one: No, one is not.",
                        "Try again; solution shows the answer, skip goes on without."),
                stage.news());
        assertEquals(Awaiting.ANSWER, player.awaiting());
    }

    @Test
    void rightAnswerGoesOn() throws InterruptedException {
        at("choose");
        player.answer("2");
        assertEquals(List.of("right  That is it.", "yes  b two: Yes.", "Enter goes on: Do"), stage.news());
        assertEquals(State.DONE, state("choose"));
    }

    @Test
    void questionThatWasPassedOverLeavesTheStepSkipped() throws InterruptedException {
        at("choose");
        player.next();
        assertEquals(List.of("First answer with one letter; skip goes on without."), stage.news());
        player.skip();
        assertEquals(State.SKIPPED, state("choose"));
    }

    @Test
    void answerWithoutAQuestionIsSaid() throws InterruptedException {
        player().start();
        stage.news();
        player.answer("a");
        assertEquals(List.of("No question waits here."), stage.news());
    }

    @Test
    void exerciseFailsAsGivenAndPassesOnceTheFileIsRight() throws InterruptedException {
        at("do");
        player.next();
        player.next();
        assertEquals(
                "failed  file reply.txt contains good   it is: bad",
                stage.news().get(1));
        assertEquals(State.STARTED, state("do"));
        stage.files.put("reply.txt", "good\n");
        stage.done.clear();
        player.next();
        assertEquals(List.of("restart", "quietly exec cat reply.txt"), stage.done);
        assertEquals(State.DONE, state("do"));
    }

    @Test
    void hintsComeOneByOneAndTheLastStays() throws InterruptedException {
        at("do");
        player.hint();
        player.hint();
        player.hint();
        assertEquals(
                List.of("hint 1 of 2  Look.", "hint 2 of 2  Write good.", "hint 2 of 2  Write good."), stage.news());
        assertEquals(2, store().read().of("l#do").hints());
    }

    @Test
    void solutionIsShownAndReplacesTheFileOnlyWhenApplied() throws InterruptedException {
        at("do");
        stage.files.put("reply.txt", "mine");
        player.solution(false);
        assertEquals(List.of("solution  So:", "  good", "solution --apply puts it into reply.txt."), stage.news());
        assertEquals("mine", stage.files.get("reply.txt"));
        player.solution(true);
        assertEquals("good\n", stage.files.get("reply.txt"));
        assertEquals("mine", stage.files.get("reply.txt~"));
        assertTrue(store().read().of("l#do").solution());
    }

    @Test
    void solutionOfAQuestionIsItsRightAnswer() throws InterruptedException {
        at("choose");
        player.solution(false);
        assertEquals(List.of("solution  b"), stage.news());
    }

    @Test
    void resetGivesTheFilesBackAndKeepsTheLearners() throws InterruptedException {
        at("do");
        stage.files.put("reply.txt", "mine");
        player.reset();
        assertEquals("bad\n", stage.files.get("reply.txt"));
        assertEquals("mine", stage.files.get("reply.txt~"));
        assertEquals(List.of("enter l#do"), stage.done);
    }

    @Test
    void walkingInAgainKeepsTheLearnersFile() throws InterruptedException {
        at("do");
        stage.files.put("reply.txt", "mine");
        player.back();
        player.go("l#do");
        assertEquals("mine", stage.files.get("reply.txt"));
    }

    @Test
    void playIsFreeAndNextRestoresTheStep() throws InterruptedException {
        at("do");
        stage.files.put("reply.txt", "mine");
        player.play();
        stage.files.put("reply.txt", "an experiment");
        stage.news();
        player.next();
        assertEquals(List.of("play", "end play"), stage.done);
        assertEquals("mine", stage.files.get("reply.txt"));
        assertEquals(List.of("Back in Do.", "Enter runs  exec cat reply.txt"), stage.news());
    }

    @Test
    void resumeBringsBackStepFilesAndWhatRan() throws InterruptedException {
        at("run");
        player.next();
        player.next();
        stage.done.clear();
        stage.news();
        player().resume();
        assertEquals(List.of("enter l#run", "ask 5", "quietly fork Server --keep", "run fork Late --keep"), stage.done);
        assertEquals(Awaiting.RUN, player.awaiting());
        assertTrue(stage.news().contains("in Node"));
    }

    @Test
    void resumeWithoutAPlaceBeginsAnew() throws InterruptedException {
        player().resume();
        assertEquals("read", player.step().id());
    }

    @Test
    void resumeInAStepThatIsGoneSaysSo() throws InterruptedException {
        store().update(now -> now.at("l", new Progress.LessonPlace("gone", 1, List.of(), false)));
        player().resume();
        assertEquals(
                "The step 'gone' is no longer in this lesson; it begins anew.",
                stage.news().get(0));
    }

    @Test
    void gotoAnUnknownStepNamesTheNearest() throws InterruptedException {
        player().start();
        stage.news();
        assertFalse(player.go("chose"));
        assertEquals(List.of("No step 'chose' here. Did you mean choose?"), stage.news());
    }

    @Test
    void backFromTheFirstStepIsSaid() throws InterruptedException {
        player().start();
        stage.news();
        player.back();
        assertEquals(List.of("This is the first step."), stage.news());
    }

    @Test
    void lessonEndsBehindItsLastStep() throws InterruptedException {
        at("do");
        player.skip();
        player.skip();
        stage.news();
        player.next();
        assertTrue(player.finished());
        assertEquals(State.SKIPPED, state("do"));
        assertEquals("leave", stage.done.get(stage.done.size() - 1));
        assertEquals(
                List.of(
                        "The end of A lesson",
                        "--------------------  0 of 4 done",
                        "passed over  do",
                        "not seen  read, run, choose",
                        "keep it  lesson notes l --out notes.md"),
                stage.news());
    }

    @Test
    void statusTellsEveryStep() throws InterruptedException {
        at("choose");
        player.answer("b");
        stage.news();
        player.status();
        assertEquals(
                List.of(
                        "  started  Read  read",
                        "  new      Run  run",
                        "> done     Choose  choose, question",
                        "  new      Do  do, exercise",
                        "#####---------------  1 of 4 done"),
                stage.news());
    }
}
