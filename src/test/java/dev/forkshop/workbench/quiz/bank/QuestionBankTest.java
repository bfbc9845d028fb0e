package dev.forkshop.workbench.quiz.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.command.LessonShelf;
import dev.forkshop.workbench.quiz.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionBankTest {
    private static final String LESSON = "---\nid: one\ntitle: T\n---\n## A {#a}\n> **Question** Why?\n>\n"
            + "> **Answer** So.\n\n> **Question** And how?\n>\n> **Answer** Thus.\n";
    private static final String QUESTIONS = "---\nid: questions-cluster\ntitle: T\n---\n## Who? {#who}\n"
            + "<!-- level: senior -->\n<!-- asked: D1.Q3 -->\n\n> **Answer** The primary.\n\n"
            + "```answer points 1\nthe primary: primary\n```\n\n> **Follow-up** Then?\n>\n> **Answer** Nobody.\n\n"
            + "```answer points 1\nnobody: nobody\n```\n\nLook at the pid.\n\n```shop\nshop> cluster status\n...\n```\n";

    @TempDir
    Path shelf;

    private QuestionBank bank() throws IOException {
        Files.writeString(shelf.resolve("one.md"), LESSON);
        Files.createDirectories(shelf.resolve("questions"));
        Files.writeString(shelf.resolve("questions/cluster.md"), QUESTIONS);
        Files.writeString(shelf.resolve("questions/bad.md"), "## no id");
        return new LessonShelf(shelf).questions();
    }

    @Test
    void everyQuestionHasANameThatStays() throws IOException {
        assertEquals(
                List.of("one#a", "one#a.2", "cluster#who"),
                bank().all().stream().map(InterviewQuestion::id).toList());
    }

    @Test
    void aPreparedQuestionHasAllThatBelongsToIt() throws IOException {
        InterviewQuestion who = bank().find("cluster#who").orElseThrow();
        assertEquals("cluster", who.topic());
        assertEquals(Level.SENIOR, who.level());
        assertEquals(List.of("D1.Q3"), who.asked());
        assertTrue(who.points().orElseThrow().judge("the primary").right());
        assertEquals("Nobody.", who.followUp().orElseThrow().answer());
        assertTrue(who.followUp()
                .orElseThrow()
                .points()
                .orElseThrow()
                .judge("nobody")
                .right());
        assertEquals("Look at the pid.", who.look());
        assertEquals(List.of("cluster status"), who.commands());
    }

    @Test
    void aQuestionOfALessonSaysWhereItIsAsked() throws IOException {
        InterviewQuestion second = bank().find("one#a.2").orElseThrow();
        assertEquals("And how?", second.question());
        assertEquals(Optional.of("one"), second.lesson());
        assertEquals(List.of("cluster"), bank().topics());
    }
}
