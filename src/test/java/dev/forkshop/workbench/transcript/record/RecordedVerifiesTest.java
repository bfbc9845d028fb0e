package dev.forkshop.workbench.transcript.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.forkshop.workbench.transcript.Source;
import dev.forkshop.workbench.transcript.TranscriptParser;
import dev.forkshop.workbench.transcript.verify.Outcome;
import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Performer;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.transcript.verify.Result;
import dev.forkshop.workbench.transcript.verify.Verifier;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Line.Channel;
import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.Span;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever comes, and however it is styled: what was recorded verifies against the same lines. */
class RecordedVerifiesTest {
    private static final List<String> NASTY = List.of(
            "<",
            "<<",
            "<pid>",
            "<A>",
            "<A",
            ">",
            "...",
            "(x2)",
            " (?)",
            "{ any order",
            "}",
            "# ",
            "## ",
            "shop> ",
            "....> ",
            "in> ",
            "err| ",
            "out| ",
            "!~ ",
            "[exit 3]",
            "[only if ",
            "[within ",
            "4130",
            "8080",
            "1,024",
            "3.1 ms",
            " ms",
            " ",
            "  ",
            "\t",
            "a",
            "word",
            "/tmp/x",
            "\"a b\"",
            "-",
            "+5",
            "\r",
            "\u001b[1m",
            "é",
            "\uD83D\uDE00",
            "\uD83D",
            "hunter22",
            "hunt",
            "er22",
            "7",
            "0");
    private static final List<String> TYPED =
            List.of("send 4130 x", "load :8080", "var a = 1;\n  a << 2", "<A> <<A> List<B>", "fork Echo", "hunter22");

    private final Random random = new Random(20);

    @Test
    void whatWasRecordedVerifiesAgainstTheSameLines() throws Exception {
        for (int round = 0; round < 400; round++) {
            recordAndVerify();
        }
    }

    private void recordAndVerify() throws Exception {
        Recorder recorder = new Recorder(List.of("hunter22"));
        Queue<Performance> performances = new ArrayDeque<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            Performance performance = performance();
            performances.add(performance);
            recorder.add(
                    new Request(pick(TYPED), random.nextBoolean() ? List.of() : List.of(pick(NASTY))), performance);
        }
        String text = recorder.text();
        assertFalse(text.contains("hunter22"), text);
        verify(text, performances);
    }

    private static void verify(String text, Queue<Performance> performances) throws Exception {
        Performer again = (request, live) -> performances.remove();
        List<Result> results = new Verifier(again, condition -> Optional.empty())
                .verify(TranscriptParser.parse(Source.of("recorded", text)));
        results.forEach(result -> assertEquals(new Outcome.Passed(), result.outcome(), text));
        assertEquals(0, performances.size(), text);
    }

    private Performance performance() {
        List<Line> lines =
                IntStream.range(0, random.nextInt(6)).mapToObj(i -> line()).toList();
        return random.nextInt(5) == 0
                ? Performance.signalled("SIGKILL", Duration.ZERO, lines)
                : Performance.exited(random.nextInt(3), Duration.ZERO, lines);
    }

    private Line line() {
        List<Span> spans = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            spans.add(new Span(pick(NASTY), pick(List.of(Role.values()))));
        }
        return new Line(spans, random.nextInt(3) == 0 ? Channel.ERR : Channel.OUT);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
