package dev.forkshop.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** forkshop as the system starts it: a process of its own, its streams, its exit status. */
@Timeout(60)
class ProgramTest {
    @TempDir
    Path folder;

    private record Outcome(int status, String out, String err) {}

    @Test
    void eachLineOfMinusCIsCarriedOutAndTheLastOneGivesTheStatus() throws Exception {
        Outcome outcome = forkshop("", "-c", "nonsense", "-c", "history --last 1");
        assertEquals(0, outcome.status());
        assertEquals("    2  history --last 1\n", outcome.out());
        assertTrue(outcome.err().startsWith("unknown command: nonsense\n"), outcome.err());
    }

    @Test
    void anUnknownCommandIs127AndAMisunderstoodOneIs2() throws Exception {
        assertEquals(127, forkshop("", "-c", "nonsense").status());
        assertEquals(2, forkshop("", "-c", "exit 1 2").status());
        assertEquals(2, forkshop("", "--nonsense").status());
    }

    @Test
    void aFailureStopsAScriptOnlyWhenThatIsAskedFor() throws Exception {
        assertEquals(
                127, forkshop("", "--errexit", "-c", "nonsense", "-c", "exit 4").status());
        assertEquals(4, forkshop("", "-c", "nonsense", "-c", "exit 4").status());
    }

    @Test
    void linesComeFromAPipeOrAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("lines"), "# a note\nhistory \\\n  --last 1\nexit 5\n");
        assertEquals(5, forkshop("", file.toString()).status());
        assertEquals(6, forkshop("history\nexit 6\nnonsense\n", "-").status());
        assertEquals("", forkshop("exit 6\nnonsense\n", "-").err());
    }

    @Test
    void aPipeSeesNoColour() throws Exception {
        assertFalse(forkshop("", "-c", "help").out().contains("\033"));
    }

    @Test
    void aReaderThatIsGoneEndsItQuietly() throws Exception {
        Outcome outcome = shell(command("-c", "help") + " | head -1 >&2; exit ${PIPESTATUS[0]}");
        assertTrue(outcome.status() == 141 || outcome.status() == 0, outcome.toString());
        assertFalse(outcome.err().contains("Exception"), outcome.err());
    }

    @Test
    void theVersionIsOneLine() throws Exception {
        assertTrue(forkshop("", "--version").out().matches("forkshop \\S+ \\(Java \\S+\\)\n"));
    }

    @Test
    void onARealTerminalThePromptComesAndExitLeaves() throws Exception {
        Outcome outcome = onTerminal("xterm", "exit 3\\n");
        assertEquals(3, outcome.status(), outcome.toString());
        assertTrue(outcome.out().contains("shop> "), outcome.out());
    }

    @Test
    void aDumbTerminalGetsNoControlSequence() throws Exception {
        Outcome outcome = onTerminal("dumb", "help help\\nexit 3\\n");
        assertEquals(3, outcome.status(), outcome.toString());
        assertTrue(outcome.out().contains("shop> ") && outcome.out().contains("help exec"), outcome.out());
        assertFalse(outcome.out().contains("\033"), outcome.out());
    }

    /** In a terminal of util-linux's script; its exit status is the program's. */
    private Outcome onTerminal(String type, String keys) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script of util-linux makes the terminal");
        String inside = "stty rows 24 cols 80; TERM=" + type + " " + command();
        return shell("printf '" + keys + "' | script -qefc '" + inside + "' /dev/null");
    }

    // ---- processes

    private Outcome forkshop(String input, String... arguments) throws Exception {
        return start(input, words(arguments));
    }

    private Outcome shell(String line) throws Exception {
        return start("", List.of("bash", "-c", line));
    }

    private static String command(String... arguments) {
        return String.join(" ", words(arguments));
    }

    private static List<String> words(String... arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.forkshop.Main"));
        words.addAll(List.of(arguments));
        return words;
    }

    private Outcome start(String input, List<String> words) throws IOException, InterruptedException {
        Path in = Files.writeString(folder.resolve("in"), input);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("FORKSHOP_HOME", folder.resolve("home").toString());
        Process process = builder.start();
        assertTrue(process.waitFor(40, TimeUnit.SECONDS), "it did not end");
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
