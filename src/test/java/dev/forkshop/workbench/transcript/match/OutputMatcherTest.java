package dev.forkshop.workbench.transcript.match;

import static dev.forkshop.workbench.transcript.Texts.came;
import static dev.forkshop.workbench.transcript.Texts.expecting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.transcript.Exchange;
import dev.forkshop.workbench.transcript.match.Mismatch.What;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputMatcherTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                // one line
                "a¦a",
                "a¦a  ",
                "child <pid> up¦child 4130 up",
                "up in <ms:..2000>¦up in 48.0 ms",
                "up in <ms:..2000>¦up in 48ms",
                "up in <ms:..2000>¦up in 48",
                "up in <ms:..2000>¦up in 1,999.5 ms",
                "up in <ms> ms¦up in 48.0 ms",
                "up in <ms>, ready¦up in 48.0 ms, ready",
                "<ms> or so¦3 ms or so",
                "p50 <ms:..50>  max <ms:300..>¦p50 1.5 ms  max 512 ms",
                "<bytes> bytes¦1,048,576 bytes",
                "<n>,<n>¦3,400",
                "<n:-5..>¦-3.5",
                "at <path>:<n>¦at /tmp/a:b:12",
                "at <path> ok¦at \"/tmp/a b\" ok",
                "<word>, <word>¦hello, world",
                "<id>: <*>¦a-3_f: any thing",
                "<*>;a¦;a",
                "<*>a<*>b¦xxaxxb",
                "a<<b>¦a<b>",
                // counts, sets, fillers
                "a (x2)¦a;a",
                "a (x2..3);b¦a;a;a;b",
                "a (?);b¦b",
                "a (?);a¦a",
                "a (x..2);a (x2)¦a;a;a",
                "<*> (x1..);end¦1;2;end",
                "...¦",
                "...¦1;err| 2",
                "...;b¦a;b;b",
                "...;b;...¦a;b;c",
                "err| ...;b¦err| a;b",
                "{ any order;a;b;}¦b;a",
                "{ any order;<*>;a;}¦a;b",
                "{ any order;a <n>;a <n>;a <n:..2>;}¦a 9;a 1;a 9",
                "{ any order;a;...;b;};c¦x;b;y;a;z;c",
                "{ any order;a (x2);b (?);}¦a;a",
                // names
                "<pid=A>;<A>¦1;1",
                "<pid=A>;<pid!=A>¦1;2",
                "{ any order;x <pid=A>;<pid=B!=A>;};<B>¦7;x 8;7",
                "...;<pid=A>;...;<A> exit¦1;2;2 exit",
                "<bytes=S>;<S>¦1,024;1024",
                "<word=W><*> <W>¦ab a",
                "a  <pid>  b¦a 7      b",
                "  a   b¦ a  b",
                "<*>  b¦a  b   b",
            })
    void theseMatch(String expected, String actual) {
        assertEquals(Optional.empty(), match(expected, actual).mismatch());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "a;b¦a;c¦DIFFERENT¦3¦''¦c",
                "a¦a;b¦EXTRA¦2¦''¦b",
                "''¦a¦EXTRA¦1¦''¦a",
                "a;b¦a¦MISSING¦3¦''¦''",
                "a;b;c¦a;c¦MISSING¦3¦''¦c",
                "a;c¦a;b;c¦EXTRA¦3¦''¦b",
                "a (x4)¦a;a¦MISSING¦2¦''¦''",
                "x <ms:..50> ms¦x 50.5 ms¦RANGE¦2¦<ms:..50>¦x 50.5 ms",
                "<n:5..>¦4¦RANGE¦2¦<n:5..>¦4",
                "<port>¦65536¦RANGE¦2¦<port>¦65536",
                "...;p50 <ms:..50>;...¦a;p50 80 ms;z¦RANGE¦3¦<ms:..50>¦p50 80 ms",
                "<pid=A>;<A>¦1;2¦BINDING¦3¦<A>¦2",
                "<pid=A>;<pid=B!=A>¦1;1¦BINDING¦3¦<pid=B!=A>¦1",
                "{ any order;x <pid=A>;<pid=B!=A>;}¦7;x 7¦BINDING¦3¦<pid=A>¦x 7",
                "err| a¦a¦CHANNEL¦2¦''¦a",
                "a¦err| a¦CHANNEL¦2¦''¦a",
                "<pid> up¦41x up¦DIFFERENT¦2¦''¦41x up",
                "<pid>¦abc¦DIFFERENT¦2¦<pid>¦abc",
                "<bytes> b¦1,04 b¦DIFFERENT¦2¦''¦1,04 b",
                "{ any order;a;b;}¦b;b¦DIFFERENT¦3¦''¦b",
                "a  b¦ab¦DIFFERENT¦2¦''¦ab",
                "a b¦a  b¦DIFFERENT¦2¦''¦a  b",
                "a <<¦a <<<<¦DIFFERENT¦2¦''¦a <<<<",
            })
    void theseDoNot(String expected, String actual, What what, int line, String hole, String shown) {
        Mismatch mismatch = match(expected, actual).mismatch().orElseThrow();
        assertEquals(what, mismatch.what(), mismatch.toString());
        assertEquals(line, mismatch.line(), mismatch.toString());
        assertEquals(hole, mismatch.hole(), mismatch.toString());
        assertEquals(shown, mismatch.came(), mismatch.toString());
    }

    @Test
    void whatWasBoundIsKeptWithoutCommas() {
        assertEquals(
                Map.of("B", "1024", "P", "80"),
                match("<bytes=B>;<port=P>", "1,024;80").bindings().values());
    }

    @Test
    void whatWasBoundBeforeStillHolds() {
        Exchange exchange = expecting("<pid=A>");
        Matched matched = OutputMatcher.match(exchange.expected(), came("2"), Bindings.of(Map.of("A", "1")), 2);
        assertEquals(What.BINDING, matched.mismatch().orElseThrow().what());
    }

    @Test
    void theNearestOfSwallowedLinesIsNamed() {
        Mismatch mismatch =
                match("...;total <n> of 5", "x;total 3 of 4").mismatch().orElseThrow();
        assertTrue(mismatch.detail().contains("nearest: total 3 of 4"), mismatch.detail());
    }

    @Test
    void manyFillersOverAHugeOutputStayLinear() {
        String expected = String.join(
                        ";",
                        IntStream.range(0, 10).mapToObj(i -> "...;line <n>").toList()) + ";never";
        assertTimeout(Duration.ofSeconds(20), () -> {
            Mismatch mismatch = match(expected, numbered(5_000)).mismatch().orElseThrow();
            assertEquals(What.MISSING, mismatch.what(), mismatch.toString());
        });
    }

    @Test
    void aHundredThousandLinesMatch() {
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertEquals(
                        Optional.empty(),
                        match("line <n> (x100000)", numbered(100_000)).mismatch()));
    }

    @Test
    void optionalLinesThatAllFitDoNotMultiply() {
        String expected = "<*> (?);".repeat(60) + "<*> (x60)";
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertEquals(
                        Optional.empty(), match(expected, numbered(100)).mismatch()));
    }

    @Test
    void aSetOfHundredEqualLinesDoesNotMultiply() {
        String expected = "{ any order;" + "line <n>;".repeat(99) + "end;}";
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertEquals(
                        Optional.empty(), match(expected, "end;" + numbered(99)).mismatch()));
    }

    @Test
    void starsInALongLineDoNotMultiply() {
        String line = "a".repeat(50_000);
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertEquals(
                        What.DIFFERENT,
                        match("<*>a<*>a<*>a<*>b", line).mismatch().orElseThrow().what()));
    }

    @Test
    void namesThatAreNotAskedForAgainDoNotMultiply() {
        String expected = "...;line <n=A>;...;line <n=B>;...;line <n=C>;...;end";
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertEquals(
                        Optional.empty(),
                        match(expected, numbered(2_000) + ";end").mismatch()));
    }

    @Test
    void tooManyWaysAreSaidToBeTooMany() {
        String names = IntStream.range(0, 9).mapToObj(i -> "<n=A" + i + ">").reduce("", (a, b) -> a + b + ";");
        String set = "{ any order;" + names + "}";
        String last = IntStream.range(0, 9).mapToObj(i -> "<A" + i + ">").reduce("", String::concat);
        String actual =
                String.join(";", IntStream.range(0, 9).mapToObj(i -> "" + i).toList());
        Mismatch mismatch = match(set + ";x" + last, actual + ";y").mismatch().orElseThrow();
        assertEquals(What.AMBIGUOUS, mismatch.what());
    }

    private static String numbered(int lines) {
        return String.join(
                ";", IntStream.range(0, lines).mapToObj(i -> "line " + i).toList());
    }

    private static Matched match(String expected, String actual) {
        Exchange exchange = expecting(expected.split(";"));
        String[] lines =
                actual == null ? new String[0] : Stream.of(actual.split(";")).toArray(String[]::new);
        return OutputMatcher.match(exchange.expected(), came(lines), Bindings.NONE, exchange.lastOutputLine());
    }
}
