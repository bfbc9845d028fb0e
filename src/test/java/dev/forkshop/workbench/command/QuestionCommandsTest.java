package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.quiz.bank.AnswerHistory;
import dev.forkshop.workbench.quiz.bank.Answered;
import dev.forkshop.workbench.quiz.bank.Grade;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionCommandsTest {
    private static final Instant BEGIN = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path home;

    private final List<String> proved = new ArrayList<>();
    private Instant now = BEGIN;
    private Shop shop;
    private AnswerHistory history;

    private static String question(String id, String level) {
        return "\n## What does " + id + " own? {#" + id + "}\n<!-- level: " + level + " -->\n\n"
                + "> **Answer** Its memory and its loop.\n\n```answer points 2\nits memory: own memory\n"
                + "its loop: own loop\n! a share of ours: share memory\n```\n\n> **Follow-up** And then?\n>\n"
                + "> **Answer** It ends.\n\n```answer points 1\nit ends: end\n```\n\n```shop\nshop> children\n...\n```\n";
    }

    @BeforeEach
    void openShop() throws IOException {
        Files.createDirectories(home.resolve("questions"));
        Files.writeString(
                home.resolve("questions/fork.md"),
                "---\nid: questions-fork\ntitle: T\n---\n" + question("it", "junior") + question("that", "senior"));
        history = new AnswerHistory(home.resolve("answers.jsonl"), text -> {
            throw new AssertionError(text);
        });
        Commands[] known = new Commands[1];
        QuestionDesk desk = new QuestionDesk(
                new LessonShelf(home), history, (question, job) -> proved.add(question.id()), clock(), () -> 80);
        known[0] = Commands.builder()
                .add("ask", () -> new AskCommand(desk, () -> known[0], this::carryOut))
                .add("quiz", () -> new QuizCommand(desk, () -> known[0]))
                .add("interview", () -> new InterviewCommand(desk, () -> known[0]))
                .add("prove", () -> new ProveCommand(desk))
                .build();
        shop = new Shop(known[0]);
    }

    private int carryOut(String line, Job job) {
        job.line(Line.text("carried out: " + line));
        return Shell.OK;
    }

    /** A clock that a minute passes on at each look. */
    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                now = now.plus(Duration.ofMinutes(1));
                return now;
            }
        };
    }

    @AfterEach
    void closeShop() {
        shop.close();
    }

    private Shop.Result run(String line, String... typed) {
        Shop.Result result = shop.start(line);
        for (String answer : typed) {
            result.job().input(answer);
        }
        result.job().endInput();
        result.status();
        return result;
    }

    private List<Grade> grades() {
        return history.all().stream().map(Answered::grade).toList();
    }

    @Test
    void anAnswerOverSeveralLinesIsJudgedAsAWhole() {
        String said = run("ask fork#it", "its own memory", "and a loop of its own", "")
                .out();
        assertTrue(said.contains("1 of 2 points, 2 make a good answer"), said);
        assertTrue(said.contains("good  2 of 2 points"), said);
        assertEquals(List.of(Grade.GOOD), grades());
        assertEquals(
                "its own memory\nand a loop of its own", history.all().get(0).text());
    }

    @Test
    void anEmptyLineTakesAnAnswerAsItIsAndWhatWasMissedIsShown() {
        String said = run("ask fork#it", "its own memory", "", "").out();
        assertTrue(said.contains("partly  1 of 2 points"), said);
        assertTrue(said.contains("missed  its loop"), said);
        assertTrue(said.contains("answer  Its memory and its loop."), said);
        assertEquals(List.of("its loop"), history.all().get(0).missed());
    }

    @Test
    void aMistakeKeepsAnAnswerFromBeingGood() {
        String said = run("ask fork#it", "own memory and own loop, yet they share memory", "", "")
                .out();
        assertTrue(said.contains("not so  a share of ours"), said);
        assertEquals(List.of(Grade.PARTLY), grades());
    }

    @Test
    void theLearnerHasTheLastWord() {
        run("ask fork#it", "nonsense", "", "g", "");
        assertEquals(List.of(Grade.GOOD), grades());
        assertEquals(Grade.MISSED, history.all().get(0).judged());
    }

    @Test
    void proveRunsTheExperimentOfTheQuestionDuringItAndAfterwards() {
        run("ask fork#it", "skip", "prove", "");
        run("prove");
        run("prove fork#that");
        assertEquals(List.of("fork#it", "fork#it", "fork#that"), proved);
    }

    @Test
    void aCommandIsNotTakenForAnAnswerAndThatIsSaid() {
        String said =
                run("ask fork#it", "prove fork#it", "own memory, own loop", "").out();
        assertTrue(said.contains("not run: prove fork#it is a command"), said);
        assertEquals("own memory, own loop", history.all().get(0).text());
    }

    @Test
    void aCommandInsteadOfAWordOnTheGradeIsCarriedOut() {
        assertTrue(run("ask fork#it", "skip", "quiz --count 1").out().contains("carried out: quiz --count 1"));
    }

    @Test
    void theFirstHintCountsAndTheNextGivesOneAway() {
        String said = run("ask fork#it", "own memory", "hint", "hint", "").out();
        assertTrue(said.contains("2 points, of which 2 make a good answer"), said);
        assertTrue(said.contains("One of them: its loop."), said);
    }

    @Test
    void whoSaysNothingIsNotGraded() {
        run("ask fork#it");
        run("ask fork#it", "leave");
        assertEquals(List.of(), grades());
    }

    @Test
    void aQuizReportsByTopicWhatWasWeakAndKeepsEachAnswer() {
        String said = run("quiz --seed 1", "own memory, own loop", "", "skip", "", "more")
                .out();
        assertTrue(said.matches("(?s).*topic +asked +good +partly +missed\nfork +2 +1 +0 +1\n.*"), said);
        assertTrue(said.contains("weak points\n  ask fork#"), said);
        assertEquals(2, grades().size());
    }

    @Test
    void whatIsLeftIsReportedAsFarAsItWent() {
        assertTrue(run("quiz", "leave").out().endsWith("Nothing was answered."));
    }

    @Test
    void aGoodAnswerInAnInterviewGetsTheFollowUp() {
        String said = run("interview --level junior --minutes 30", "own memory, own loop", "", "it ends", "", "leave")
                .out();
        assertTrue(said.contains("· follow-up\nAnd then?"), said);
        assertEquals("fork#it+", history.all().get(1).id());
    }

    @Test
    void anInterviewEndsWithItsTime() {
        String said = run("interview --minutes 3", "skip", "", "skip", "").out();
        assertTrue(said.contains("The time is over; 1 question answered."), said);
    }

    @Test
    void jsonIsAllThatStandsOnStandardOutput() {
        Shop.Result result = run("quiz --json --count 1", "skip", "");
        assertTrue(result.out().startsWith("{\"topics\":[{\"topic\":\"fork\""), result.out());
        assertFalse(result.out().contains("\n"));
    }

    @Test
    void anUnknownTopicNamesTheNearestOne() {
        Shop.Result result = run("ask forc");
        assertEquals(Shell.USAGE, result.status());
        assertTrue(result.err().contains("did you mean fork?"), result.err());
    }

    @Test
    void controlCLeavesAndKeepsWhatWasAnswered() throws InterruptedException {
        Shop.Result result = shop.start("quiz --seed 1");
        result.job().input("skip");
        result.await("Enter keeps skipped");
        result.job().interrupt();
        assertEquals(Shell.INTERRUPTED, result.status());
        assertEquals(List.of(Grade.SKIPPED), grades());
    }
}
