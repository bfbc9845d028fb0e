package dev.forkshop.workbench.quiz.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.workbench.quiz.bank.AnswerHistory;
import dev.forkshop.workbench.quiz.bank.Answered;
import dev.forkshop.workbench.quiz.bank.Grade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewHistoryTest {
    @TempDir
    Path home;

    private final List<String> said = new ArrayList<>();

    private AnswerHistory answers() {
        return new AnswerHistory(home.resolve("answers.jsonl"), said::add);
    }

    private ReviewHistory history() {
        return new ReviewHistory(home.resolve("reviews.jsonl"), answers(), said::add);
    }

    private static Reviewed reviewed(int minute, String id) {
        return new Reviewed(String.format("2026-01-01T10:%02d:00Z", minute), id, Rating.GOOD, "");
    }

    private static Answered answered(int minute, String mode, Grade grade) {
        return new Answered(reviewed(minute, "").at(), "q", mode, grade, grade, List.of(), "");
    }

    @Test
    void answersToOtherQuestionsCountAtTheirTimeAndOnlyOnce() {
        history().add(reviewed(30, "r"));
        answers().add(answered(20, "quiz", Grade.PARTLY));
        answers().add(answered(40, "review", Grade.GOOD));
        answers().add(answered(10, "ask", Grade.SKIPPED));
        List<Rating> ratings = history().all().stream().map(Reviewed::rating).toList();
        assertEquals(List.of(Rating.AGAIN, Rating.HARD, Rating.GOOD), ratings);
    }

    @Test
    void aFollowUpIsNoCard() {
        answers().add(new Answered(reviewed(1, "").at(), "q+", "interview", Grade.GOOD, Grade.GOOD, List.of(), ""));
        assertEquals(List.of(), history().all());
    }

    @Test
    void whatCannotBeReadIsPassedOver() throws IOException {
        Files.writeString(home.resolve("reviews.jsonl"), """
                {"v":1,"at":"yesterday","id":"a","rating":"GOOD"}
                {"v":1,"at":"2026-01-01T10:00:00Z","id":"a","rating":"SPLENDID"}
                {"v":1,"at":"2026-01-01T10:00:00Z","id":"a","rating":"GOOD"}
                {"v":9,"at":"2026-01-01T10:00:00Z","id":"a","rating":"GOOD"}
                """);
        assertEquals(1, history().all().size());
    }

    @Test
    void twoThatReviewAtOnceLoseNothing() {
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> addTwenty("a"));
        addTwenty("b");
        other.join();
        assertEquals(40, history().all().size());
    }

    private void addTwenty(String id) {
        for (int i = 0; i < 20; i++) {
            history().add(reviewed(i, id));
        }
    }
}
