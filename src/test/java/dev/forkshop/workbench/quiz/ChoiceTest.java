package dev.forkshop.workbench.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.quiz.Verdict.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {
    private final Choice choice = new Choice(List.of(
            new Choice.Option("`execSync`", false, "You stand still."),
            new Choice.Option("`fork`", true, "Another process."),
            new Choice.Option("`new Worker`", true, "Another loop.")));

    @ParameterizedTest
    @ValueSource(strings = {"2,3", "b c", "bc", "C, B", "c and b", "b,b,c", "(b) (c)", "2 3"})
    void exactlyTheRightPicksAreRightHoweverTheyAreWritten(String answer) {
        assertTrue(choice.judge(answer).right(), answer);
    }

    @Test
    void wrongPickShowsItsReply() {
        Verdict verdict = choice.judge("a");
        assertEquals(Outcome.WRONG, verdict.outcome());
        assertEquals(List.of(new Verdict.Reply("a `execSync`", false, "You stand still.")), verdict.replies());
    }

    @Test
    void optionIsPickedByItsText() {
        assertEquals(
                "Another loop.", choice.judge("new worker").replies().get(0).text());
    }

    @Test
    void someOfTheRightPicksAreAPartOfTheAnswer() {
        assertEquals(Outcome.PARTLY, choice.judge("b").outcome());
        assertEquals("So far so good; one more is right.", choice.judge("b").note());
    }

    @Test
    void rightAndWrongTogetherAreWrong() {
        assertEquals(Outcome.WRONG, choice.judge("abc").outcome());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d", "4", "0", "perhaps", "99999999999"})
    void whatIsNotThereIsNoAnswer(String answer) {
        assertEquals(Outcome.UNREADABLE, choice.judge(answer).outcome());
    }

    @Test
    void rightAnswerNamesTheLetters() {
        assertEquals("b c", choice.rightAnswer());
    }
}
