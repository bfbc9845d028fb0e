package dev.forkshop.workbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import dev.forkshop.workbench.view.Symbols;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatHappenedTest {
    private static final long PID = 4130;
    private final WhatHappened whatHappened = new WhatHappened(Symbols.DRAWN, Programs.here());

    @Test
    void execTellsOfItsShellItsBufferAndItsEnd() {
        assertBlock(
                typed("exec", "git --version"),
                exec().shop(3, new ProcessFact.Output(PID, "stdout", 19))
                        .shop(3.1, exited(0))
                        .shop(3.2, free()),
                """
                  what happened  /bin/sh 4130 ran it: exec always asks a shell
                                 19 of 1,048,576 bytes kept until the end
                                 exit 0 after 3.1 ms
                  the loop       stayed free: longest delay 0.2 ms
                  try            spawn git --version   no shell, and the output as it comes
                """);
    }

    @Test
    void forkTellsItsStartUpApartFromTheAnswer() {
        assertBlock(typed("fork", "Doubler"), doubler(), """
                  what happened  a second JVM, 4130, with its own heap and loop
                                 started in 47.2 ms · the answer took 1.1 ms
                                 exit 0 after 60.0 ms · the channel closed, nothing held it
                  the loop       stayed free: longest delay 0.2 ms
                  try            timeline   both processes side by side, with the messages between them
                """);
    }

    @Test
    void whatEndsAWorkerOfAChildIsNotToldAsTheEndOfTheChild() {
        Tale tale = doubler();
        tale.by(new Origin(PID, "worker 1"), 55, new LoopFact.Uncaught("OutOfMemoryError", "heap", ""));
        String told = text(whatHappened.of(typed("fork", "Doubler"), tale.story()));
        assertFalse(told.contains("nobody caught"), told);
        tale.by(PID, 56, new LoopFact.Uncaught("TypeError", "it is", ""));
        assertTells(typed("fork", "Doubler"), tale, "nobody caught its TypeError, and that ends a process");
    }

    @Test
    void aMissingProgramIsExplainedAndTheNearestOneNamed(@TempDir Path directory) throws IOException {
        ProgramsTest.program(directory, "git");
        Tale tale = new Tale()
                .shop(0, new ProcessFact.NotStarted("spawn", "gti", List.of("status"), "ENOENT", "spawn gti ENOENT"))
                .shop(1, free());
        List<Line> lines = new WhatHappened(Symbols.DRAWN, new Programs(directory.toString()))
                .of(typed("spawn", "gti status"), tale.story());
        assertTrue(text(lines).contains("no directory of the PATH has a gti"), text(lines));
        assertTrue(text(lines).contains("try            spawn git status   was it this program?"), text(lines));
    }

    @Test
    void aProgramThatAModuleMissesIsNotLookedForInPlaceOfTheModule(@TempDir Path directory) throws IOException {
        ProgramsTest.program(directory, "git");
        Tale tale = new Tale()
                .shop(0, new ProcessFact.NotStarted("spawn", "gti", List.of(), "ENOENT", "spawn gti ENOENT"))
                .shop(1, free());
        List<Line> lines = new WhatHappened(Symbols.DRAWN, new Programs(directory.toString()))
                .of(typed("run", "./Lines.java gti"), tale.story());
        assertTrue(text(lines).contains("try            fork ./Lines.java gti   the same"), text(lines));
    }

    @Test
    void aMissingDirectoryIsNotBlamedOnTheProgram() {
        Typed typed = new Typed("spawn", Map.of("--cwd", List.of("/not/there")), List.of("ls"), "ls");
        Tale tale =
                new Tale().shop(0, new ProcessFact.NotStarted("spawn", "ls", List.of(), "ENOENT", "spawn ls ENOENT"));
        assertTells(typed, tale, "the directory /not/there is not there, and Node blames the program");
    }

    @Test
    void outputThatWentIntoAFileIsNotMissed() {
        Typed typed = new Typed("spawn", Map.of("--stdout", List.of("a.txt")), List.of("ls"), "ls");
        Tale tale = new Tale()
                .shop(0, new ProcessFact.Started(PID, "spawn", "ls", List.of(), false))
                .shop(1, exited(0));
        assertTells(typed, tale, "its stdout went into a.txt");
        assertFalse(
                text(whatHappened.of(typed, tale.story())).contains("it wrote nothing"),
                text(whatHappened.of(typed, tale.story())));
    }

    @Test
    void tooMuchOutputNamesTheByteThatWasTooMuch() {
        Tale tale = exec().shop(2, new ProcessFact.Overflowed(PID, "stdout", 1_048_576))
                .shop(3, new ProcessFact.Exited(PID, null, "SIGTERM"));
        assertTells(typed("exec", "yes"), tale, "byte 1,048,577 of stdout was one too many: it was stopped");
        assertTells(typed("exec", "yes"), tale, "spawn yes   streams it");
    }

    @Test
    void aTimeoutOfExecStopsOnlyTheShell() {
        Tale tale = exec().shop(500, new ProcessFact.TimedOut(PID, 500))
                .shop(500, new ProcessFact.Signalled(PID, "SIGTERM", true, "timeout"))
                .shop(502, new ProcessFact.Exited(PID, null, "SIGTERM"));
        assertTells(typed("exec", "sleep 9"), tale, "the shell, and only the shell, was sent SIGTERM");
        assertTells(typed("exec", "sleep 9"), tale, "does what the shell had started live on?");
    }

    @Test
    void aRunOnTheShopsLoopTellsHowLongEverybodyWaited() {
        Tale tale = new Tale()
                .shop(0, new ModuleFact.Started("HeavySum", "shop"))
                .shop(812, new ModuleFact.Ended("HeavySum", 0))
                .shop(813, new LoopFact.Observed(813_000_000, 811_500_000));
        assertTells(typed("run", "HeavySum"), tale, "stood still for 812 ms: no timer, no message, no request");
        assertTells(typed("run", "HeavySum"), tale, "fork HeavySum");
    }

    @Test
    void aServerThatHeldTheLoopUpForAPictureIsToldAfterALoad() {
        Tale tale = new Tale().shop(400, new LoopFact.Observed(400_000_000, 149_000_000));
        assertTells(typed("load", "api/fast"), tale, "stood still for 149 ms");
        assertTells(typed("fork", "Client"), tale, "stayed free: longest delay 149 ms");
    }

    @Test
    void aBusyChildIsSetAgainstAFreeShop() {
        Tale tale = doubler().by(PID, 40, new LoopFact.Held(900_000_000));
        assertTells(typed("fork", "Doubler"), tale, "the one of 4130 was busy for 900 ms and held up nobody here");
    }

    @Test
    void severalChildrenAreToldOfTogether() {
        Tale tale = new Tale();
        for (long pid : new long[] {1, 2, 3}) {
            tale.shop(pid, new ProcessFact.Started(pid, "fork", "java", List.of(), false))
                    .by(pid, 50 + pid, new ModuleFact.Started("Hash", "process"));
        }
        tale.shop(90, new ProcessFact.Exited(1, 0, null)).shop(91, new ProcessFact.Exited(3, 0, null));
        assertTells(typed("fork", "Hash"), tale, "3 JVMs, each with its own heap and loop");
        assertTells(typed("fork", "Hash"), tale, "1 3 exit 0, the last after 89.0 ms");
        assertTells(typed("fork", "Hash"), tale, "2 still running");
    }

    @Test
    void measuredFiguresAreMarkedAsSuch() {
        Tale tale = exec().shop(3, new ProcessFact.Output(PID, "stdout", 19)).shop(3.1, exited(0));
        List<String> holes = whatHappened.of(typed("exec", "x"), tale.story()).stream()
                .flatMap(line -> line.spans().stream())
                .filter(span -> !span.role().hole().isEmpty())
                .map(span -> span.role() + " " + span.text())
                .toList();
        assertEquals(List.of(Role.PID + " 4130", Role.BYTES + " 19", Role.DURATION + " 3.1 ms"), holes);
    }

    @Test
    void childrenOfEarlierRunsStayOutOfTheStory() {
        Tale tale = exec().shop(3, exited(0)).shop(4, new ProcessFact.Exited(9, 1, null));
        assertEquals(1, tale.story().lives().size());
        assertTrue(tale.story().lives().get(0).well());
    }

    // ---- what the tests are made of

    private static Typed typed(String command, String rest) {
        return new Typed(command, Map.of(), List.of(rest.split(" ")), rest);
    }

    private static Tale exec() {
        return new Tale().shop(0, new ProcessFact.Started(PID, "exec", "/bin/sh", List.of("-c", "x"), true));
    }

    private static Tale doubler() {
        return new Tale()
                .shop(0, new ProcessFact.Started(PID, "fork", "java", List.of(), false))
                .shop(0.5, new ChannelFact.Opened(PID, "json"))
                .shop(1, new ChannelFact.Sent(PID, 1, 11, "{\"num\":21}"))
                .by(PID, 47.2, new ModuleFact.Started("Doubler", "process"))
                .shop(48.3, new ChannelFact.Received(PID, 1, 14, "{\"result\":42}"))
                .shop(49, new ChannelFact.Closed(PID))
                .shop(60, exited(0))
                .shop(61, free());
    }

    private static ProcessFact.Exited exited(int code) {
        return new ProcessFact.Exited(PID, code, null);
    }

    private static LoopFact.Observed free() {
        return new LoopFact.Observed(10_000_000, 200_000);
    }

    private void assertBlock(Typed typed, Tale tale, String expected) {
        assertEquals(expected, text(whatHappened.of(typed, tale.story())) + "\n");
    }

    private void assertTells(Typed typed, Tale tale, String part) {
        String told = text(whatHappened.of(typed, tale.story()));
        assertTrue(told.contains(part), told);
    }

    private static String text(List<Line> lines) {
        return lines.stream().map(Line::plain).collect(Collectors.joining("\n"));
    }
}
