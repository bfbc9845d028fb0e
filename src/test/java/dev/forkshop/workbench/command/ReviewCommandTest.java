package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.forkshop.workbench.lesson.play.ProgressStore;
import dev.forkshop.workbench.quiz.bank.AnswerHistory;
import dev.forkshop.workbench.quiz.bank.InterviewQuestion;
import dev.forkshop.workbench.quiz.review.Rating;
import dev.forkshop.workbench.quiz.review.ReviewHistory;
import dev.forkshop.workbench.quiz.review.Reviewed;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReviewCommandTest {
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final String LESSON = "---\nid: one\ntitle: T\n---\n## First {#first}\n> **Question** Why?\n>\n"
            + "> **Answer** So.\n\n## Passed over {#passed}\n\n- [x] yes -- right\n- [ ] no -- wrong\n";
    private static final String QUESTIONS = "---\nid: questions-cluster\ntitle: T\n---\n## Who? {#who}\n"
            + "<!-- level: senior -->\n\n> **Answer** The primary does.\n\n"
            + "```answer points 1\nthe primary: primary\na worker is told: told\n```\n\n> **Follow-up** Then?\n\n"
            + "Look.\n\n```shop\nshop> cluster status\n...\n```\n";

    @TempDir
    Path home;

    private Instant now = NOW;
    private Shop shop;

    @BeforeEach
    void aShelf() throws IOException {
        Files.writeString(home.resolve("one.md"), LESSON);
        Files.createDirectories(home.resolve("questions"));
        Files.writeString(home.resolve("questions/cluster.md"), QUESTIONS);
        ReviewDesk desk = new ReviewDesk(new LessonShelf(home), this::progress, this::history, clock(), this::prove);
        shop = new Shop(Commands.builder()
                .add("review", () -> new ReviewCommand(desk, () -> 60))
                .add("review status", () -> new ReviewStatusCommand(desk))
                .build());
    }

    @AfterEach
    void close() {
        shop.close();
    }

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
                return now;
            }
        };
    }

    private void prove(InterviewQuestion question, Job job) {
        job.line(Line.text("proved " + question.id()));
    }

    private ProgressStore progress() {
        return new ProgressStore(home.resolve("progress.json"), System.err::println);
    }

    private ReviewHistory history() {
        AnswerHistory answers = new AnswerHistory(home.resolve("answers.jsonl"), System.err::println);
        return new ReviewHistory(home.resolve("reviews.jsonl"), answers, System.err::println);
    }

    private Shop.Result review(String line, String... typed) {
        Shop.Result result = shop.start(line);
        List.of(typed).forEach(result.job()::input);
        result.job().endInput();
        result.status();
        return result;
    }

    private List<String> kept() {
        return history().all().stream()
                .map(reviewed -> reviewed.id() + " " + reviewed.rating().word())
                .toList();
    }

    @Test
    void eachCardIsAskedAndItsGradeIsKept() {
        Shop.Result result = review("review", "the primary", "", "", "2");
        assertEquals(List.of("cluster#who good", "one#first good"), kept());
        assertTrue(result.out().contains("said    the primary\nmissed  a worker is told"), result.out());
        assertTrue(result.out().contains("2 reviewed: 2 good\nthe next comes back in 2 days"), result.out());
        assertEquals(0, result.status());
    }

    @Test
    void aWrongAnswerSuggestsAgainAndTheLearnerHasTheLastWord() {
        history().add(new Reviewed(NOW.toString(), "one#first", Rating.GOOD, ""));
        assertTrue(review("review --limit 1", "nobody", "2").out().contains("Enter: again"));
        assertEquals(List.of("one#first good", "cluster#who good"), kept());
    }

    @Test
    void theExperimentCanBeRunBeforeTheGrade() {
        Shop.Result result = review("review --limit 1", "", "prove", "2");
        assertTrue(result.out().contains("proved cluster#who"), result.out());
        assertEquals(List.of("cluster#who good"), kept());
    }

    @Test
    void fourKeysAreThereOnRequest() {
        review("review --four", "", "easy", "", "h");
        assertEquals(List.of("cluster#who easy", "one#first hard"), kept());
    }

    @Test
    void anotherKeyIsAskedForAgainAndTheEndOfTheInputKeepsWhatThereWas() {
        Shop.Result result = review("review", "", "7", "perhaps", "1", "");
        assertEquals(List.of("cluster#who again"), kept());
        assertEquals(4, result.out().split("1 again 10 min", -1).length - 1, result.out());
    }

    @Test
    void ctrlCLosesNothing() throws Exception {
        Shop.Result result = shop.start("review");
        List.of("", "2").forEach(result.job()::input);
        result.await("Why?");
        result.job().interrupt();
        assertEquals(130, result.status());
        assertEquals(List.of("cluster#who good"), kept());
    }

    @Test
    void aStepThatWasPassedOverComesFirstAndIsJudged() throws IOException {
        Files.writeString(
                home.resolve("progress.json"), "{\"version\":1,\"steps\":{\"one#passed\":{\"state\":\"SKIPPED\"}}}");
        Shop.Result result = review("review --limit 1", "a", "");
        assertEquals(List.of("step one#passed good"), kept());
        assertTrue(result.out().contains("goto one#passed"), result.out());
    }

    @Test
    void whatIsDueIsCountedWhenItsTimeHasCome() {
        review("review", "", "2", "", "1");
        now = NOW.plus(Duration.ofMinutes(11));
        JsonObject status =
                JsonParser.parseString(shop.run("review status --json").out()).getAsJsonObject();
        assertEquals(1, status.get("due").getAsInt());
        assertEquals(0, status.get("neverAsked").getAsInt());
        assertTrue(shop.run("review status").out().contains("due          1"));
    }
}
