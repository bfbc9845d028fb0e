package dev.forkshop.workbench.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.quiz.Verdict.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {
    private final Question mebibyte = new NumberQuestion(1048576, 1048576, "", "One MiB.");
    private final Question millis = new NumberQuestion(400, 600, "ms", "");
    private final Question word = new TextQuestion(List.of("execFile", "the IPC channel"), "");
    private final Question order = new OrderQuestion(List.of("spawn", "exit", "close"), "Streams end last.");
    private final Question points = new PointsQuestion(
            List.of(
                    new PointsQuestion.Point("own memory", List.of("own heap", "separate memory")),
                    new PointsQuestion.Point("own loop", List.of("event loop")),
                    new PointsQuestion.Point("costs a start", List.of("start-up", "slow to start"))),
            2,
            "");

    @Test
    void answerThatIsAlsoACommandIsMeantAsAnAnswer() {
        assertTrue(word.isMeantBy("execFile"));
        assertTrue(word.isMeantBy("exec"));
        assertFalse(word.isMeantBy("exec git --version"));
        assertTrue(points.isMeantBy("fork gives it an event loop"));
        assertFalse(points.isMeantBy("fork Doubler --send 21"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1048576", "1,048,576", "1 MiB", "1048576 bytes", "1024 KiB", "about 1_048_576"})
    void numberIsJudgedByItsValue(String answer) {
        assertTrue(mebibyte.judge(answer).right(), answer);
    }

    @Test
    void numberInAnotherUnitIsConverted() {
        assertTrue(millis.judge("0.5 s").right());
        assertTrue(millis.judge("500").right());
        assertFalse(millis.judge("500 s").right());
    }

    @Test
    void wrongNumberSaysWhichWayToGo() {
        assertEquals("It is more than that.", millis.judge("5 ms").note());
        assertEquals("It is less than that.", millis.judge("5 s").note());
    }

    @Test
    void smallNumberMayBeAWord() {
        assertTrue(new NumberQuestion(2, 2, "", "").judge("Two").right());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "5 MiB", "1e", "--"})
    void whatIsNoNumberOfThatKindIsUnreadable(String answer) {
        assertEquals(Outcome.UNREADABLE, millis.judge(answer).outcome());
    }

    @ParameterizedTest
    @ValueSource(strings = {"execfile", "`execFile`", " exec file ", "IPC channel", "\"the ipc channel\"."})
    void textIsJudgedWithoutCaseSpacesArticlesAndQuotes(String answer) {
        assertTrue(word.judge(answer).right(), answer);
    }

    @Test
    void anotherWordIsWrong() {
        assertEquals(Outcome.WRONG, word.judge("exec").outcome());
    }

    @Test
    void itemsAreShownInAnotherOrderTheSameEachTime() {
        assertNotEquals(List.of("spawn", "exit", "close"), order.options());
        assertEquals(order.options(), order.options());
    }

    @Test
    void theRightOrderIsRightByLettersAndByNames() {
        assertTrue(order.judge(order.rightAnswer()).right());
        assertTrue(order.judge("spawn, exit, close").right());
        assertEquals(
                "Streams end last.",
                order.judge("spawn > exit > close").replies().get(0).text());
    }

    @Test
    void anotherOrderSaysHowFarItWasRight() {
        assertEquals(
                "The first one is right; then it goes another way.",
                order.judge("spawn close exit").note());
    }

    @Test
    void anOrderOfSomeItemsIsNoAnswer() {
        assertEquals(Outcome.UNREADABLE, order.judge("spawn exit").outcome());
        assertEquals(Outcome.UNREADABLE, order.judge("a a b").outcome());
    }

    @Test
    void pointsCountInAnyWords() {
        Verdict verdict = points.judge("It has separate memory, and event loops of its own.");
        assertEquals(Outcome.RIGHT, verdict.outcome());
        assertEquals(
                List.of(true, true, false),
                verdict.replies().stream().map(Verdict.Reply::right).toList());
    }

    @Test
    void tooFewPointsDoNotGiveTheOthersAway() {
        Verdict verdict = points.judge("Its own heap.");
        assertEquals(Outcome.PARTLY, verdict.outcome());
        assertEquals(
                List.of("own memory"),
                verdict.replies().stream().map(Verdict.Reply::to).toList());
    }

    @Test
    void aPointIsNotSaidByHalfAWord() {
        assertEquals(
                Outcome.WRONG, points.judge("prevent loops and grown heaps").outcome());
    }
}
