package dev.forkshop.workbench.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTest {
    private static boolean says(String answer, String... ways) {
        List<PointsQuestion.Point> points = Arrays.stream(ways)
                .map(way -> new PointsQuestion.Point(way, List.of(way)))
                .toList();
        return new PointsQuestion(points, 1, "").review(answer).said().contains(points.get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the shell gets the signal | The signal is delivered only to the shell.",
                "copied                    | every message is a clone",
                "blocks                    | Everything stands still until it returns.",
                "isolate                   | because of the isolation",
                "computes                  | a long computation",
                "serialize                 | the value is serialised",
                "time-out                  | give it a time limit",
                "round robin               | a round-robin policy",
                "terminate                 | call worker.terminate()",
                "blocks                    | it blcoks everyone",
                "SharedArrayBuffer         | a shared array buffer",
                "1048576                   | exactly 1,048,576 bytes",
                "$(                        | the shell runs $(whoami) first",
                "no                        | No, it is the same thread.",
            })
    void otherWordsForTheSameSayIt(String way, String answer) {
        assertTrue(says(answer, way));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no shared memory | It does not share memory.",
                "no shared memory | Memory isn't shared between them.",
                "no shared memory | They share no memory.",
                "no shared memory | without sharing memory",
                "no locks         | You don't need any locks.",
                "no locks         | there are no races or locks",
                "shares memory    | It shares not only memory but descriptors.",
            })
    void aDenialIsSaidByADenial(String way, String answer) {
        assertTrue(says(answer, way));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no shared memory | It shares memory.",
                "shares memory    | It does not share memory.",
                "blocks           | It never blocks.",
                "uses a shell     | runs without a shell",
                "blocks           | instead of blocking",
                "blocks           | This avoids blocking.",
                "blocks           | clocks",
                "own memory       | its own loop. Memory is cheap.",
            })
    void theOppositeOrSomethingElseDoesNot(String way, String answer) {
        assertFalse(says(answer, way));
    }

    @Test
    void whatIsSaidOfOneThingIsNotSaidOfItsRival() {
        String[] ways = {"spawn > stream", "exec > shell"};
        assertTrue(says("exec buffers, spawn streams", ways));
        assertTrue(says("spawn uses no shell and streams the output", ways));
        assertTrue(says("Streaming is what spawn does.", ways));
        assertTrue(says("spawn, unlike exec, streams", ways));
        assertTrue(says("spawn and exec stream", ways));
        assertFalse(says("exec streams and spawn buffers", ways));
        assertFalse(says("spawn is easy. exec streams.", ways));
    }

    @Test
    void anAnswerWithAMistakeIsNotRightAndIsToldWhichOne() {
        var own = new PointsQuestion.Point("own memory", List.of("own memory"));
        var slip = new PointsQuestion.Point("workers share a heap", List.of("share memory"));
        Verdict verdict = new PointsQuestion(List.of(own), 1, List.of(slip), "")
                .judge("Each has its own memory. But they share memory, too.");
        assertEquals(Verdict.Outcome.PARTLY, verdict.outcome());
        assertTrue(verdict.replies().contains(new Verdict.Reply("workers share a heap", false, "That is not so.")));
    }
}
