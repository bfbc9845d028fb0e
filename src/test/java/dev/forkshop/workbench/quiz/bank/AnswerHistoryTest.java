package dev.forkshop.workbench.quiz.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerHistoryTest {
    @TempDir
    Path home;

    private final List<String> said = new ArrayList<>();

    private AnswerHistory history() {
        return new AnswerHistory(home.resolve("state/answers.jsonl"), said::add);
    }

    private static Answered answered(String id, Grade grade) {
        return new Answered(
                "2026-01-02T03:04:05Z", id, "ask", grade, Grade.PARTLY, List.of("a point"), "grün \"so\"\nja");
    }

    @Test
    void whatWasAnsweredIsThereInTheNextSitting() {
        history().add(answered("a#b", Grade.GOOD));
        history().add(answered("a#c", Grade.SKIPPED));
        assertEquals(
                List.of(answered("a#b", Grade.GOOD), answered("a#c", Grade.SKIPPED)),
                history().all());
    }

    @Test
    void halfALineLosesOnlyItself() throws IOException {
        history().add(answered("a#b", Grade.GOOD));
        Files.writeString(home.resolve("state/answers.jsonl"), "{\"v\":1,\"at\":\"20", StandardOpenOption.APPEND);
        history().add(answered("a#c", Grade.MISSED));
        assertEquals(
                List.of("a#b", "a#c"),
                history().all().stream().map(Answered::id).toList());
    }

    @Test
    void aLineOfANewerForkshopStaysAndIsPassedOver() throws IOException {
        history().add(answered("a#b", Grade.GOOD));
        Path file = home.resolve("state/answers.jsonl");
        Files.writeString(file, "{\"v\":2,\"what\":7}\n", StandardOpenOption.APPEND);
        history().add(answered("a#c", Grade.GOOD));
        assertEquals(2, history().all().size());
        assertTrue(Files.readString(file).contains("\"what\":7"));
    }

    @Test
    void aHomeThatCannotBeWrittenIsSaidOnceAndTheSittingRemembers() throws IOException {
        Files.writeString(home.resolve("state"), "no folder");
        AnswerHistory history = history();
        history.add(answered("a#b", Grade.GOOD));
        history.add(answered("a#c", Grade.GOOD));
        assertEquals(2, history.all().size());
        assertEquals(1, said.size());
    }
}
