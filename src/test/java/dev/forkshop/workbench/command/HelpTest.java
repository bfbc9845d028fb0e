package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HelpTest {
    private static final Usage KILL = Usage.of("kill", "children", "send a signal to a child")
            .example("kill 4130", "asks it to end; a sentence that is so long that it must be wrapped somewhere")
            .option("--a-very-long-option-name", "MILLISECONDS", "stands in a line of its own")
            .options("--env", "K=V", "sets a variable")
            .required("PID", "which child", Usage.Values.PID)
            .detail("A paragraph that is so long that nobody could put it into one line of sixty columns.")
            .usage();

    @Test
    void examplesComeFirst() {
        List<String> lines = plain(Help.of(KILL));
        assertEquals("  kill 4130", lines.get(2));
        assertTrue(lines.indexOf("usage") > lines.indexOf("  kill 4130"));
        assertTrue(lines.contains("  kill [OPTIONS] PID"), lines.toString());
    }

    @Test
    void noLineIsWiderThanSixtyColumns() {
        plain(Help.of(KILL)).forEach(line -> assertTrue(line.length() <= 60, line));
        plain(Help.all(List.of(KILL))).forEach(line -> assertTrue(line.length() <= 60, line));
    }

    @Test
    void commandsStandUnderTheirGroups() {
        List<String> lines = plain(Help.all(List.of(KILL)));
        assertEquals("children", lines.get(0));
        assertEquals("  kill            send a signal to a child", lines.get(1));
    }

    private static List<String> plain(List<Line> lines) {
        return lines.stream().map(Line::plain).collect(Collectors.toList());
    }
}
