package dev.forkshop.workbench.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.view.Line;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shop> x;a <pdi> b|2:4|<pdi> is no kind of hole|<pid>",
                "shop> x;a <pid b|2:3|not closed|<<",
                "shop> x;<word:1..2>|2:7|only a number has a range|<word>",
                "shop> x;<n:1-2>|2:4|'1-2' is no range|5..50",
                "shop> x;<n:..>|2:4|is no range|..50",
                "shop> x;<n:9..2>|2:4|this range is empty|smaller",
                "shop> x;<pid=a>|2:6|capital letter|<pid=A>",
                "shop> x;<pid=A> <pid=A>|2:14|bound already, in line 2|<A>",
                "shop> x;<A>|2:2|<A> is not bound yet|<pid=A>",
                "shop> x;<pid=AB> <AC>|2:11|<AC> is not bound yet|<AB>",
                "shop> x;<pid!=A>|2:7|<A> is not bound yet|<pid=A>",
                "shop> x;<pid A>|2:1|not closed|<<",
                "shop> x;<pid!>|2:5|means nothing|<pid=A>",
                "shop> x;line (x0)|2:6|can never be|!~",
                "shop> x;line (x8..2)|2:6|can never be|(x2..8)",
                "shop> x;{ any order;a|2:1|not closed|}",
                "shop> x;{ any order;shop> y|2:1|not closed|}",
                "shop> x;{ any order;{ any order;}|3:1|a set inside a set|}",
                "shop> x;{ any order;in> y;}|3:1|no place in a set|above",
                "shop> x;[exit three]|2:7|'three' is no exit status|[exit 3]",
                "shop> x;[exit 300]|2:7|'300' is no exit status|255",
                "shop> x;[exit 3|2:8|ends with ]|[exit 3]",
                "shop> x;[signal TERM]|2:9|'TERM' is no signal|SIGTERM",
                "shop> x;[within 2 s]|2:9|'2 s' is no duration|800 ms",
                "shop> x;[exti 3]|2:2|'exti' is no expectation|[exit",
                "shop> x;[exit 3];[signal SIGTERM]|3:1|ends twice|one",
                "shop> x;[exit 3];more|3:1|output goes on|above",
                "shop> x;!~|2:3|is missing|!~",
                "shop> x;!~ <pid=A>|2:1|cannot bind|=NAME",
                "[only if ???];shop> x|1:10|'???' is no condition|node>=20",
                "[only if node;shop> x|1:14|not closed|]",
                "shop> x;[only if node]|2:1|no command follows|shop>",
                "output|1:1|no command before|shop>",
                "in> text|1:1|no command before|shop>",
                "....> more|1:1|no command to continue|shop>",
                "shop> x;out;....> more|3:1|no command to continue|shop>",
                "shop> x;shop>y|2:1|nearly a mark|shop> ",
                "shop> x;...> y|2:1|nearly a mark|four dots",
                "shop>|1:6|the command is missing|shop>",
                "shop> send <A> 1;<pid=A>|1:12|used before line 2|<<A>",
                "# forkshop 2|1:3|newer forkshop|forkshop 1",
            })
    void everyMistakeIsPointedAtAndMended(String lines, String position, String message, String suggestion) {
        BadTranscript bad = assertThrows(
                BadTranscript.class, () -> TranscriptParser.parse(Source.of("t", lines.replace(';', '\n'))));
        Problem problem = bad.problems().get(0);
        assertEquals(position, problem.line() + ":" + problem.column(), bad.getMessage());
        assertTrue(problem.message().contains(message), problem.message());
        assertTrue(problem.suggestion().contains(suggestion), problem.suggestion());
    }

    @Test
    void allProblemsAreFoundInTheOrderOfTheFile() {
        BadTranscript bad = assertThrows(
                BadTranscript.class, () -> Texts.read("shop> x", "{ any order", "<pdi>", "shop> y", "[exit x]"));
        assertEquals(
                List.of(2, 3, 5), bad.problems().stream().map(Problem::line).toList());
    }

    @Test
    void aFencesProblemsHaveTheLinesOfTheLesson() {
        Source fence = Source.fragment("l.md", 40, "shop> x\n<pdi>");
        BadTranscript bad = assertThrows(BadTranscript.class, () -> TranscriptParser.parse(fence));
        assertTrue(bad.getMessage().startsWith("l.md:41:2: "), bad.getMessage());
    }

    @Test
    void aCaretStandsUnderTheColumn() {
        Problem problem = new Problem("f", 1, 4, "\ta <x>", "bad", "good");
        assertEquals(
                List.of("f:1:4: bad", "  \ta <x>", "  \t  ^", "  try  good"),
                problem.lines().stream().map(Line::plain).toList());
    }
}
