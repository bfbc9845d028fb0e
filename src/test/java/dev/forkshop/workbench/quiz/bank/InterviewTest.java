package dev.forkshop.workbench.quiz.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.quiz.Level;
import dev.forkshop.workbench.quiz.bank.Interview.Turn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InterviewTest {
    private static final List<InterviewQuestion> POOL = pool();

    private static List<InterviewQuestion> pool() {
        List<InterviewQuestion> pool = new ArrayList<>();
        for (String topic : List.of("a", "b", "c")) {
            for (Level level : Level.values()) {
                pool.add(question(topic, level, 1));
                pool.add(question(topic, level, 2));
            }
        }
        return pool;
    }

    private static InterviewQuestion question(String topic, Level level, int number) {
        return new InterviewQuestion(
                topic + "#" + level + number,
                topic,
                Optional.empty(),
                level,
                List.of(),
                "?",
                "!",
                Optional.empty(),
                Optional.of(new InterviewQuestion.FollowUpQuestion("then?", "so", Optional.empty())),
                "",
                List.of());
    }

    private final Interview interview = new Interview(POOL, Level.MIDDLE, new Random(1));

    private Turn next(Grade grade) {
        interview.answered(grade);
        return interview.next().orElseThrow();
    }

    @Test
    void itBeginsOnTheLevelThatWasAskedFor() {
        assertEquals(Level.MIDDLE, interview.next().orElseThrow().question().level());
    }

    @Test
    void aGoodAnswerGetsTheFollowUpAndThenAHarderQuestionOfTheSameTopic() {
        Turn first = interview.next().orElseThrow();
        assertEquals(new Turn(first.question(), true), next(Grade.GOOD));
        Turn harder = next(Grade.GOOD);
        assertFalse(harder.followUp());
        assertEquals(Level.SENIOR, harder.question().level());
        assertEquals(first.question().topic(), harder.question().topic());
    }

    @Test
    void aWeakAnswerGetsAnEasierQuestionOfTheSameTopic() {
        Turn first = interview.next().orElseThrow();
        Turn easier = next(Grade.MISSED);
        assertEquals(Level.JUNIOR, easier.question().level());
        assertEquals(first.question().topic(), easier.question().topic());
    }

    @Test
    void afterTwoQuestionsComesAnotherTopicOnTheLevelThatWasReached() {
        String first = interview.next().orElseThrow().question().topic();
        next(Grade.MISSED);
        Turn other = next(Grade.MISSED);
        assertNotEquals(first, other.question().topic());
        assertEquals(Level.JUNIOR, other.question().level());
    }

    @Test
    void aWeakFollowUpLeadsToAnotherTopic() {
        String first = interview.next().orElseThrow().question().topic();
        next(Grade.GOOD);
        assertNotEquals(first, next(Grade.MISSED).question().topic());
    }

    @Test
    void nothingIsAskedTwiceAndAllIsAsked() {
        HashSet<String> asked = new HashSet<>();
        for (Optional<Turn> turn = interview.next(); turn.isPresent(); turn = interview.next()) {
            assertTrue(asked.add(turn.get().question().id()));
            interview.answered(Grade.PARTLY);
        }
        assertEquals(POOL.size(), asked.size());
    }
}
