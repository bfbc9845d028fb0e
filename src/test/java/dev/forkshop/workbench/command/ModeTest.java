package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.explain.code.ShowCode;
import dev.forkshop.workbench.lesson.play.Trust;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.view.Line;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ModeTest {
    @TempDir
    Path folder;

    private final Heard heard = new Heard();
    private Shop shop;

    @BeforeEach
    void begin() {
        TrustGate gate = new TrustGate(
                () -> new Trust(List.of(), folder.resolve("trust.json"), System.err::println), Front.NOBODY);
        Commands commands = Commands.builder()
                .add("say", () -> Tiny.of("say", (arguments, job) -> heard.command(arguments.words())))
                .add("record", () -> Tiny.of("record", (arguments, job) -> heard.command(arguments.words())))
                .add("exit", () -> Tiny.of("exit", (arguments, job) -> heard.command(List.of("exit"))))
                .add("java", ModeCommand::java)
                .add("command", ModeCommand::command)
                .add("save", () -> new SaveCommand(heard))
                .add("open", () -> new OpenCommand(heard, gate))
                .build();
        shop = new Shop(commands, heard);
        shop.session.directory(folder);
    }

    @AfterEach
    void end() {
        shop.close();
    }

    @Test
    void afterJavaEachLineIsJavaUntilCommand() {
        List.of("java", "record P(int x) {}", "say 1", "command", "say 2").forEach(shop::run);
        assertEquals(List.of("java record P(int x) {}", "java say 1", "command [2]"), heard.lines);
    }

    @Test
    void aLineOfJavaAmongCommandsAndACommandAmongJava() {
        shop.run("java record P(int x) {}");
        shop.run("java");
        List.of(":say 1", "command say 2", "exit", "exit(1)").forEach(shop::run);
        assertEquals(
                List.of("java record P(int x) {}", "command [1]", "command [2]", "command [exit]", "java exit(1)"),
                heard.lines);
    }

    @Test
    void aPieceOfSeveralLinesIsTakenApartInItsOwnModes() {
        assertEquals(
                List.of("say 'a\nb'", "java", "f('{\n'}'", "command", "say it"),
                shop.shell().split("say 'a\nb'\njava\nf('{\n'}'\ncommand\nsay it"));
    }

    @Test
    void linesThatNobodyTypesAreReadAsCommands() {
        shop.run("java");
        assertTrue(shop.shell().isJavaMode());
        assertFalse(shop.shell().apart().isJavaMode());
    }

    @Test
    void whatCompiledIsSavedAsItWasTypedAndOpenTakesIt() throws Exception {
        List.of("java", "int a = 1;", "int f() {\nreturn a;\n}", "f()", "command")
                .forEach(shop::run);
        assertEquals(0, shop.run("save mine.java").status());
        String text = Files.readString(folder.resolve("mine.java"));
        assertTrue(text.endsWith("\n\nint a = 1;\n\nint f() {\nreturn a;\n}\n\nf()\n"), text);
        assertEquals(2, shop.run("save mine.java").status());
        heard.lines.clear();
        assertTrue(shop.run("open mine.java").err().contains("add --trust"));
        assertEquals(List.of(), heard.lines);
        assertEquals(0, shop.run("open mine.java --trust").status());
        assertEquals("java f()", heard.lines.get(heard.lines.size() - 1));
    }

    @Test
    void javaIsShownAsAFileOfJavaHoweverItWasSaidToBeJava() {
        List.of("f(1)", "java record P(int x) {}", "java", "exit(1)", "fail()", "command")
                .forEach(shop::run);
        String shown = new ShowCode(null).java(shop.session.deeds().all()).orElseThrow();
        assertTrue(shown.endsWith("\njava\nf(1)\nrecord P(int x) {}\nexit(1)\n"), shown);
    }

    @Test
    void openStopsAtTheFirstLineThatFails() throws Exception {
        Files.writeString(folder.resolve("bad.java"), "one()\nfail()\ntwo()\n");
        Shop.Result result = shop.run("open bad.java --trust");
        assertEquals(1, result.status());
        assertTrue(result.err().contains("stopped: bad.java was carried out up to fail()"), result.err());
        assertEquals(List.of("java one()", "java fail()"), heard.lines);
    }

    /** Remembers what reached it; a line of Java goes on while a brace is open. */
    private static final class Heard implements Interpreter {
        private final List<String> lines = new ArrayList<>();

        int command(List<String> words) {
            lines.add("command " + words);
            return Shell.OK;
        }

        @Override
        public OptionalInt evaluate(String text, boolean perhapsCommand, Job job) {
            lines.add("java " + text);
            return OptionalInt.of(text.equals("fail()") ? Shell.FAILED : Shell.OK);
        }

        @Override
        public boolean goesOn(String text) {
            return text.chars().filter(c -> c == '{').count()
                    > text.chars().filter(c -> c == '}').count();
        }

        @Override
        public List<String> compiled() {
            return lines.stream()
                    .filter(line -> line.startsWith("java "))
                    .map(line -> line.substring(5))
                    .toList();
        }

        @Override
        public List<Suggestion> completions(String upToCursor) {
            return List.of();
        }

        @Override
        public List<Line> documentation(String upToCursor) {
            return List.of();
        }
    }
}
