package dev.forkshop.workbench.transcript.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Line.Channel;
import dev.forkshop.workbench.view.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecorderTest {
    @TempDir
    Path folder;

    private Recorder recorder = new Recorder(List.of());

    @Test
    void aGapThatIsMadeOfSeveralPiecesKeepsTheHolesBehindIt() {
        add(
                "exec x",
                Line.of()
                        .text("  ")
                        .label("     ")
                        .text("  exit 0 after ")
                        .duration(48_000_000)
                        .line());
        assertEquals("# forkshop 1\nshop> exec x\n         exit 0 after <ms> ms\n", recorder.text());
    }

    @Test
    void aSessionBecomesATranscript() {
        recorder.chapter("two answers");
        add(
                "fork Echo",
                Line.of()
                        .text("child ")
                        .pid(4130)
                        .text(" up in ")
                        .duration(48_000_000)
                        .line());
        add(
                "send 4130 \"ping\"",
                Line.of().pid(4130).text(" said pong to port ").port(8080).line());
        add(
                "load http://127.0.0.1:8080/",
                Line.of().bytes(1_048_576).text(" bytes").line());
        assertEquals(
                String.join(
                        "\n",
                        "# forkshop 1",
                        "## two answers",
                        "shop> fork Echo",
                        "child <pid=A> up in <ms> ms",
                        "shop> send <A> \"ping\"",
                        "<A> said pong to port <port=P>",
                        "shop> load http://127.0.0.1:<P>/",
                        "<bytes> bytes",
                        ""),
                recorder.text());
    }

    @Test
    void aProcessThatAlsoShowsInPlainOutputIsTheSame() {
        add(
                "fork Echo",
                Line.output("I am 4130, not 41301", Channel.OUT),
                Line.of().pid(4130).line());
        assertTrue(recorder.text().contains("I am <pid=A>, not 41301\n<A>\n"), recorder.text());
    }

    @Test
    void commandsOfManyLinesAndInputsAreKept() {
        recorder.add(new Request("var a = 1;\na", List.of("", " in")), exit(0, Line.text("1")));
        assertTrue(recorder.text().endsWith("shop> var a = 1;\n....> a\nin>\nin>  in\n1\n"), recorder.text());
    }

    @Test
    void theEndIsWrittenUnlessItIsNought() {
        recorder.add(new Request("a", List.of()), exit(3));
        recorder.add(new Request("b", List.of()), Performance.signalled("SIGTERM", Duration.ZERO, List.of()));
        assertTrue(recorder.text().endsWith("shop> a\n[exit 3]\nshop> b\n[signal SIGTERM]\n"), recorder.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a < b|a << b",
                "...|... (x1)",
                "{ any order|out- { any order",
                "}|out- }",
                "# no note|out- # no note",
                "#|out- #",
                "shop> x|out- shop> x",
                "shop>x|out- shop>x",
                "[exit 3]|out- [exit 3]",
                "[exit|out- [exit",
                "[1,2]|[1,2]",
                "!~ x|out- !~ x",
                "twice (x2)|twice (x2) (x1)",
                "maybe (?)|maybe (?) (x1)",
            })
    void textThatLooksLikeGrammarIsEscaped(String text, String written) {
        add("x", Line.output(text, Channel.OUT));
        assertTrue(recorder.text().endsWith("shop> x\n" + written.replace("out-", "out|") + "\n"), recorder.text());
    }

    @ParameterizedTest
    @CsvSource({
        "DURATION, 3.1 ms, <ms> ms",
        "DURATION, +48 ms, +<ms> ms",
        "DURATION, 1.35 s, <n> s",
        "DURATION, soon, soon",
        "BYTES, '1,024', <bytes>",
        "NUMBER, -3, <n>",
        "PATH, /tmp/a, <path>",
        "PATH, /tmp/a b, <*>",
        "PATH, '\"/tmp/a b\"', <path>",
        "ID, w-1, <id=I>",
        "ID, a b, <*>",
        "WORD, hello, <word>",
        "TID, 31, <tid=T>",
        "PORT, 99999, 99999",
    })
    void everyRoleHasItsHole(Role role, String text, String written) {
        add("x", Line.of().add(role, text).line());
        assertTrue(recorder.text().endsWith("shop> x\n" + written + "\n"), recorder.text());
    }

    @Test
    void numbersThatTouchAreKeptAsTheyAre() {
        add("x", Line.of().pid(41).pid(30).line());
        assertTrue(recorder.text().endsWith("shop> x\n4130\n"), recorder.text());
    }

    @Test
    void secretsNeverReachTheDisk() throws IOException {
        recorder = new Recorder(List.of("hunter22"));
        recorder.chapter("about hunter22");
        recorder.add(
                new Request("login hunter22", List.of("hunter22")),
                exit(
                        0,
                        Line.of().text("is hunt").strong("er22 good?").line(),
                        Line.text("hunter22").onErr()));
        Path file = folder.resolve("s.transcript");
        recorder.save(file);
        String text = Files.readString(file);
        assertFalse(text.contains("hunter22"), text);
        assertTrue(text.endsWith("shop> login [secret]\nin> [secret]\nis <*><*> good?\nerr| <*>\n"), text);
    }

    @Test
    void aSecretThatIsAWordOfTheGrammarKeepsTheFileFromBeingWritten() {
        recorder = new Recorder(List.of("shop"));
        add("x", Line.text("a"));
        Path file = folder.resolve("s.transcript");
        assertThrows(IOException.class, () -> recorder.save(file));
        assertFalse(Files.exists(file));
    }

    @Test
    void savingLeavesNothingButTheFile() throws IOException {
        add("x", Line.text("a"));
        recorder.save(folder.resolve("s.transcript"));
        recorder.save(folder.resolve("s.transcript"));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("s.transcript")), files.toList());
        }
    }

    private void add(String command, Line... lines) {
        recorder.add(new Request(command, List.of()), exit(0, lines));
    }

    private static Performance exit(int status, Line... lines) {
        return Performance.exited(status, Duration.ofMillis(1), List.of(lines));
    }
}
