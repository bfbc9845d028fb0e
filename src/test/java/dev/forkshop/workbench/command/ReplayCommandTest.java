package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.lesson.play.Trust;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.transcript.verify.FakePerformer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {
    @TempDir
    Path folder;

    private final Session session = new Session();
    private final List<String> printed = new ArrayList<>();
    private final TrustGate gate =
            new TrustGate(() -> new Trust(List.of(), folder.resolve("trust.json"), said -> {}), Front.NOBODY);
    private final Commands commands = Commands.builder()
            .add("replay", () -> new ReplayCommand(job -> new FakePerformer().on("x", "came 3"), gate, Front.NOBODY))
            .build();

    @BeforeEach
    void write() throws Exception {
        session.directory(folder);
        Files.writeString(folder.resolve("t.transcript"), "## one\nshop> x\nwent <n>\n");
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void withoutATerminalItPlaysStraightThroughAndNamesItsMode() {
        assertEquals(0, replay("t.transcript --trust"));
        assertTrue(printed.get(0).startsWith("replay  "), printed.toString());
        assertEquals(List.of("one", "shop> x", "came 3"), printed.subList(1, 4));
        assertEquals("replay ended", printed.get(printed.size() - 1));
    }

    @Test
    void stepsThatNobodyCanTakeAreSaid() {
        assertEquals(0, replay("t.transcript --step --trust"));
        assertTrue(printed.get(0).startsWith("nobody is here to press a key"), printed.toString());
    }

    @Test
    void whatIsOnlyShownRunsNothingAndNeedsNoTrust() {
        assertEquals(0, replay("t.transcript --show"));
        assertTrue(printed.contains("went <n>"), printed.toString());
        assertFalse(printed.contains("came 3"), printed.toString());
    }

    @Test
    void aFileFromElsewhereNeedsTrust() {
        assertEquals(3, replay("t.transcript"));
        assertFalse(printed.contains("came 3"), printed.toString());
    }

    @Test
    void aBadFileOrASenselessSpeedIsAMisuse() throws Exception {
        Files.writeString(folder.resolve("bad.transcript"), "shop> x\n<pdi>\n");
        assertEquals(2, replay("bad.transcript"));
        assertEquals(2, replay("none.transcript"));
        assertEquals(2, replay("t.transcript --speed fast"));
        assertEquals(2, replay("t.transcript --speed 0"));
    }

    private int replay(String arguments) {
        return new Shell(commands, session, Unclaimed.NOBODY, Interpreter.NOBODY)
                .execute("replay " + arguments, new Job("replay", line -> printed.add(line.plain())));
    }
}
