package dev.forkshop.workbench.transcript;

import static dev.forkshop.workbench.transcript.Texts.expecting;
import static dev.forkshop.workbench.transcript.Texts.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.transcript.Expected.AnyLines;
import dev.forkshop.workbench.transcript.Expected.AnyOrder;
import dev.forkshop.workbench.transcript.Expected.One;
import dev.forkshop.workbench.transcript.Piece.Hole;
import dev.forkshop.workbench.transcript.Piece.Text;
import dev.forkshop.workbench.view.Line.Channel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptParserTest {
    @Test
    void theExampleOfTheGrammarIsRead() throws BadTranscript {
        Transcript transcript = read(
                "# forkshop 1",
                "## two children answer",
                "shop> fork Echo --count 2",
                "{ any order",
                "child <pid=A> up in <ms:..2000>",
                "child <pid=B!=A> up in <ms:..2000>",
                "}",
                "shop> send <A> \"ping\"",
                "<A> -> parent \"pong\" <ms:..200>",
                "shop> kill <A> SIGTERM",
                "<A> exit null SIGTERM",
                "!~ uncaught");

        assertEquals("two children answer", transcript.chapters().get(0).title());
        assertEquals(
                List.of(3, 8, 10),
                transcript.exchanges().stream().map(Exchange::line).toList());
        AnyOrder set = (AnyOrder) transcript.exchanges().get(0).expected().get(0);
        assertEquals(2, set.members().size());
        assertEquals(
                "!~ uncaught", transcript.exchanges().get(2).forbidden().get(0).written());
    }

    @Test
    void aCommandGoesOnInContinuationLines() throws BadTranscript {
        Exchange exchange =
                read("shop> var a = 1;", "....> a + 1", "2").exchanges().get(0);
        assertEquals("var a = 1;\na + 1", exchange.command().text());
        assertEquals(2, exchange.lastCommandLine());
        assertEquals(1, exchange.expected().size());
    }

    @Test
    void anInputKnowsAfterWhichOutputItIsSent() throws BadTranscript {
        Exchange exchange = read("shop> spawn cat", "ready", "in> hello", "hello")
                .exchanges()
                .get(0);
        assertEquals(1, exchange.inputs().get(0).after());
        assertEquals("hello", exchange.inputs().get(0).text().text());
    }

    @Test
    void errorOutputIsMarked() {
        One line = (One) expecting("err| oops").expected().get(0);
        assertEquals(Channel.ERR, line.channel());
        assertEquals(List.of(new Text("oops")), line.pattern().pieces());
    }

    @ParameterizedTest
    @ValueSource(strings = {"# not a note", "shop> x", "[exit 3]", "{ any order", "!~ x", "err| x"})
    void markedOutputMeansNothingElse(String text) {
        One line = (One) expecting("out| " + text).expected().get(0);
        assertEquals(List.of(new Text(text)), line.pattern().pieces());
    }

    @ParameterizedTest
    @CsvSource({
        "line (x4), line, 4, 4",
        "line (x2..8), line, 2, 8",
        "line (x2..), line, 2, 2147483647",
        "line (x..8), line, 0, 8",
        "line (?), line, 0, 1",
        "line (x4) (x1), line (x4), 1, 1",
        "... (x1), ..., 1, 1",
        "line(x4), line(x4), 1, 1",
        "line (y4), line (y4), 1, 1",
    })
    void aCountSaysHowOften(String written, String text, int min, int max) {
        One line = (One) expecting(written).expected().get(0);
        assertEquals(List.of(new Text(text)), line.pattern().pieces());
        assertEquals(new Count(min, max), line.count());
    }

    @ParameterizedTest
    @CsvSource({
        "<pid>, PID, -Infinity, Infinity, ''",
        "<tid>, TID, -Infinity, Infinity, ''",
        "<port=P>, PORT, -Infinity, Infinity, P",
        "<ms:5..50>, MS, 5, 50, ''",
        "<ms:0.5..1.5>, MS, 0.5, 1.5, ''",
        "<n:..3>, N, -Infinity, 3, ''",
        "<n:-5..-1>, N, -5, -1, ''",
        "'<bytes:1,024..=B>', BYTES, 1024, Infinity, B",
        "'<bytes=B:1,024..>', BYTES, 1024, Infinity, B",
        "<path>, PATH, -Infinity, Infinity, ''",
        "<id>, ID, -Infinity, Infinity, ''",
        "<word=W1>, WORD, -Infinity, Infinity, W1",
        "<*>, ANY, -Infinity, Infinity, ''",
    })
    void everyHoleIsRead(String written, Kind kind, double min, double max, String name) {
        assertEquals(new Hole(kind, new Range(min, max), name, List.of(), written), hole(written));
    }

    @Test
    void aNameComesBackWithTheKindThatBoundIt() {
        One line = (One) expecting("<pid=A> <A> <pid=B!=A>").expected().get(0);
        assertEquals(
                new Hole(Kind.PID, Range.ALL, "A", List.of(), "<A>"),
                line.pattern().pieces().get(2));
        assertEquals(List.of("A"), ((Hole) line.pattern().pieces().get(4)).others());
    }

    @ParameterizedTest
    @CsvSource({"a << b, a < b", "<<pid>, <pid>", "a < b, a < b", "a <= b, a <= b", "<- x, <- x", "x <, x <"})
    void aLiteralLessThanIsWrittenTwiceOrNotBeforeALetter(String written, String text) {
        One line = (One) expecting(written).expected().get(0);
        assertEquals(List.of(new Text(text)), line.pattern().pieces());
    }

    @Test
    void threeDotsAreAnyLinesOfBothChannelsOrOfOne() {
        List<Expected> steps = expecting("...", "err| ...", "out| ...").expected();
        assertEquals(new AnyLines(2, Optional.empty()), steps.get(0));
        assertEquals(new AnyLines(3, Optional.of(Channel.ERR)), steps.get(1));
        assertEquals(new AnyLines(4, Optional.of(Channel.OUT)), steps.get(2));
    }

    @Test
    void threeDotsInASetLetOthersComeBetween() {
        AnyOrder set =
                (AnyOrder) expecting("{ any order", "a", "...", "}").expected().get(0);
        assertTrue(set.loose());
        assertEquals(1, set.members().size());
    }

    @Test
    void aBraceOutsideASetIsOutput() {
        assertEquals(2, expecting("{", "}").expected().size());
    }

    @Test
    void endingsAreRead() {
        assertEquals(
                List.of(new Ending.Exit(3, 3), new Ending.Within(4, 1800)),
                expecting("out", "[exit 3]", "[within 1,800 ms]").endings());
        assertEquals(
                List.of(new Ending.Signal(2, "SIGTERM")),
                expecting("[signal SIGTERM]").endings());
    }

    @ParameterizedTest
    @CsvSource({
        "node>=20, false, node, >=, 20",
        "node >= v20.1, false, node, >=, 20.1",
        "jdk<25, false, jdk, <, 25",
        "linux, false, linux, '', ''",
        "g++!=9, false, g++, !=, 9",
        "not git, true, git, '', ''",
        "not convert>=6, true, convert, >=, 6",
        "notify, false, notify, '', ''"
    })
    void conditionsAreRead(String written, boolean not, String name, String operator, String version)
            throws BadTranscript {
        Exchange exchange =
                read("[only if " + written + "]", "shop> x").exchanges().get(0);
        assertEquals(List.of(new Condition(1, not, name, operator, version, written)), exchange.conditions());
    }

    @Test
    void notesAndBlankLinesAroundCommandsAreLayout() throws BadTranscript {
        Exchange exchange = read("", "# note", "shop> x", "", "a", "# note", "b", "", "", "## next")
                .exchanges()
                .get(0);
        assertEquals(List.of("", "a", "b"), written(exchange));
    }

    @Test
    void aNameInACommandIsFilledIn() throws BadTranscript {
        Exchange exchange = read("shop> x", "<port=P> <pid=A>", "shop> get <P>/<A> <<A> <T> a << 2")
                .exchanges()
                .get(1);
        assertEquals("get 80/7 <A> <T> a << 2", exchange.command().filled(Map.of("P", "80", "A", "7")));
        assertEquals(List.of("A", "P"), List.copyOf(exchange.needs()));
    }

    @Test
    void aFenceOfALessonKnowsItsLinesAndEarlierNames() throws BadTranscript {
        Names names = new Names();
        TranscriptParser.parse(Source.fragment("l.md", 10, "shop> fork Echo\n<pid=A>"), names);
        Exchange later = TranscriptParser.parse(Source.fragment("l.md", 20, "shop> send <A> 1\n<A>"), names)
                .exchanges()
                .get(0);
        assertEquals(20, later.line());
        assertEquals(21, later.expected().get(0).line());
        assertEquals("send 5 1", later.command().filled(Map.of("A", "5")));
    }

    @Test
    void aFileMayHaveWindowsLineEnds() throws BadTranscript {
        assertEquals("x", read("shop> x\r", "a\r").exchanges().get(0).command().text());
    }

    private static Hole hole(String written) {
        return ((One) expecting(written).expected().get(0)).pattern().holes().get(0);
    }

    private static List<String> written(Exchange exchange) {
        return exchange.expected().stream().map(step -> ((One) step).written()).toList();
    }
}
