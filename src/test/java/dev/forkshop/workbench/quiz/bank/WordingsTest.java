package dev.forkshop.workbench.quiz.bank;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.command.LessonShelf;
import dev.forkshop.workbench.quiz.PointsQuestion;
import dev.forkshop.workbench.quiz.PointsReview;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The questions that are shipped, and answers to them in the words of people. */
class WordingsTest {
    private static final QuestionBank BANK = bank();

    private static QuestionBank bank() {
        try {
            return new LessonShelf(Path.of("lessons")).questions();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Map<String, List<String>> table() throws IOException {
        Map<String, List<String>> table = new LinkedHashMap<>();
        try (InputStream text = WordingsTest.class.getResourceAsStream("/dev/forkshop/workbench/quiz/wordings.txt")) {
            List<String> answers = new ArrayList<>();
            for (String line : new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("+ ") || line.startsWith("- ")) {
                    answers.add(line);
                } else if (!line.startsWith("# ")) {
                    answers = table.computeIfAbsent(line, question -> new ArrayList<>());
                }
            }
        }
        return table;
    }

    private static PointsQuestion points(InterviewQuestion question) {
        return question.points().orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> answersAreJudgedByWhatTheySay() throws IOException {
        return table().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(line -> DynamicTest.dynamicTest(
                                entry.getKey() + " " + line, () -> judge(entry.getKey(), line))));
    }

    private static void judge(String id, String line) {
        PointsReview review = points(BANK.find(id).orElseThrow()).review(line.substring(2));
        assertEquals(line.startsWith("+"), review.good(), () -> "said " + review.said() + " slips " + review.slips());
    }

    @TestFactory
    Stream<DynamicTest> everyModelAnswerSaysAllItsPointsAndMakesNoMistake() {
        return BANK.prepared().stream()
                .map(question -> DynamicTest.dynamicTest(question.id(), () -> {
                    PointsReview review = points(question).review(question.answer());
                    assertTrue(review.good(), () -> "missed " + review.missed() + " slips " + review.slips());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyAnswerToAFollowUpIsGood() {
        return BANK.prepared().stream()
                .map(question -> DynamicTest.dynamicTest(question.id(), () -> {
                    var next = question.followUp().orElseThrow();
                    assertTrue(next.points().orElseThrow().review(next.answer()).good(), next.answer());
                }));
    }

    @Test
    void everyQuestionOfTheDocumentsIsAskedAndMoreThanSixtyInAll() {
        Set<String> asked = BANK.prepared().stream()
                .flatMap(question -> question.asked().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = new TreeSet<>(Set.of("D0.Q1", "D0.Q2", "D0.Q3"));
        Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 9).forEach(number -> all.add("D1.Q" + number));
        Stream.of(1, 2, 3, 4, 5, 6).forEach(number -> all.add("D3.Q" + number));
        assertEquals(all, asked);
        assertTrue(BANK.prepared().size() >= 60);
    }

    @Test
    void everyQuestionOfTheDocumentsIsTriedInManyWords() throws IOException {
        Map<String, List<String>> table = table();
        assertAll(BANK.prepared().stream()
                .filter(question -> !question.asked().isEmpty())
                .map(question -> () -> {
                    List<String> lines = table.getOrDefault(question.id(), List.of());
                    assertTrue(
                            lines.stream().filter(line -> line.startsWith("+")).count() >= 4, question.id());
                    assertTrue(
                            lines.stream().filter(line -> line.startsWith("-")).count() >= 2, question.id());
                }));
    }
}
