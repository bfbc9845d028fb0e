package dev.forkshop.workbench.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.workbench.view.Line;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaintTest {
    private static final Map<String, String> XTERM = Map.of("TERM", "xterm");

    @Test
    void aTerminalGetsColourAndAPipeDoesNot() {
        assertEquals(
                "\033[31mno\033[0m",
                painted(Abilities.of(XTERM, true, "UTF-8"), Line.of().bad("no").line()));
        assertEquals(
                "no",
                painted(Abilities.of(XTERM, false, "UTF-8"), Line.of().bad("no").line()));
    }

    @Test
    void noColorMeansNone() {
        Map<String, String> env = Map.of("TERM", "xterm", "NO_COLOR", "1");
        assertEquals(
                "no",
                painted(Abilities.of(env, true, "UTF-8"), Line.of().bad("no").line()));
    }

    @Test
    void withoutUtf8OurSignsHaveStandInsAndAProgramsStay() {
        Abilities ascii = Abilities.of(XTERM, false, "US-ASCII");
        assertEquals("--> a - b ok", painted(ascii, Line.text("──▶ a · b ✓")));
        assertEquals("──▶", painted(ascii, Line.output("──▶", Line.Channel.OUT)));
    }

    @Test
    void aProgramsColoursStayOnATerminalAndItsCursorMovesDoNot() {
        Abilities terminal = Abilities.of(XTERM, true, "UTF-8");
        assertEquals("a\033[32mb\033[0m", output(terminal, "a\033[32m\033[2J\033]0;title\007b"));
        assertEquals("100 %", output(terminal, "10 %\r50 %\r100 %"));
        assertEquals("bell", output(terminal, "be\007ll\033[?25l"));
    }

    @Test
    void aPipeGetsAProgramsBytesAsTheyAre() {
        assertEquals("a\033[2Jb\r", output(Abilities.of(XTERM, false, "UTF-8"), "a\033[2Jb\r"));
    }

    private static String output(Abilities abilities, String text) {
        return painted(abilities, Line.output(text, Line.Channel.OUT));
    }

    private static String painted(Abilities abilities, Line line) {
        return new Paint(abilities).of(line);
    }
}
