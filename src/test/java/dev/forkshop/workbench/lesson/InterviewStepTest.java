package dev.forkshop.workbench.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.quiz.Level;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InterviewStepTest {
    private static final String HEAD = "---\nid: questions-l\ntitle: T\n---\n## Who owns the port? {#port}\n";
    private static final String WHOLE = HEAD + "<!-- level: middle -->\n<!-- asked: D1.Q2, D3.Q4 -->\n\n"
            + "> **Answer** The primary.\n\n```answer points 1\nthe primary: primary\n```\n\n"
            + "> **Follow-up** And when it dies?\n\n```shop\nshop> cluster status\n...\n```\n";

    private static Step step(String text) {
        ParsedLesson parsed = LessonParser.parse("q.md", text);
        assertEquals(List.of(), parsed.problems());
        return parsed.lesson().steps().get(0);
    }

    private static List<String> problems(String text) {
        return LessonParser.parse("q.md", text).problems().stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void aStepWithALevelIsAQuestionAndItsTitleIsWhatIsAsked() {
        Step step = step(WHOLE);
        assertEquals(Optional.of(new Asking(Level.MIDDLE, List.of("D1.Q2", "D3.Q4"))), step.asking());
        QuestionAnswer asked = step.all(QuestionAnswer.class).get(0);
        assertEquals("Who owns the port?", asked.question().markdown());
        assertEquals("The primary.", asked.answer().markdown());
    }

    @Test
    void aFollowUpMayStayWithoutAnAnswer() {
        FollowUp more = step(WHOLE).all(FollowUp.class).get(0);
        assertEquals("And when it dies?", more.question().markdown());
        assertEquals(Optional.empty(), more.answer());
    }

    @Test
    void anAnswerRightBehindAFollowUpIsTheFollowUps() {
        FollowUp more = step(WHOLE.replace("dies?\n", "dies?\n>\n> **Answer** So does the port.\n"))
                .all(FollowUp.class)
                .get(0);
        assertEquals("So does the port.", more.answer().orElseThrow().markdown());
    }

    @Test
    void aQuestionThatLacksSomethingSaysWhat() {
        assertEquals(
                List.of(
                        "a question with a level needs an Answer",
                        "a question with a level needs key points",
                        "a question with a level needs a Follow-up",
                        "a question with a level needs the commands that decide it"),
                problems(HEAD + "<!-- level: senior -->\n"));
    }

    @Test
    void anUnknownLevelNamesTheNearestOne() {
        Problem problem = LessonParser.parse("q.md", HEAD + "<!-- level: midle -->\n")
                .problems()
                .get(0);
        assertEquals("unknown level 'midle'", problem.message());
        assertEquals("middle", problem.suggestion());
    }

    @Test
    void aStepWithoutALevelIsNone() {
        assertTrue(step(HEAD + "text\n").asking().isEmpty());
    }
}
