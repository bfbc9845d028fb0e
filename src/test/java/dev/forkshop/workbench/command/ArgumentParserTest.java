package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArgumentParserTest {
    private static final Usage EXEC = Usage.of("exec", "g", "s")
            .option("--timeout", "MS", "d")
            .options("--env", "K=V", "d")
            .flag("--sync", "d")
            .rest("COMMAND", "d", Usage.Values.PROGRAM)
            .usage();
    private static final Usage KILL = Usage.of("kill", "g", "s")
            .flag("--force", "d")
            .required("PID", "d", Usage.Values.PID)
            .optional("SIGNAL", "d", Usage.Values.SIGNAL)
            .usage();

    @Test
    void optionsAfterTheFirstWordOfACommandAreTheCommands() {
        Arguments arguments = parse(EXEC, "exec --timeout 5 ls  -l --sync 'a b'");
        assertEquals(List.of("ls", "-l", "--sync", "a b"), arguments.words());
        assertEquals("ls  -l --sync 'a b'", arguments.rest());
        assertEquals(Optional.of(5L), arguments.number("--timeout", 0));
    }

    @Test
    void twoHyphensEndTheOptions() {
        Arguments arguments = parse(EXEC, "exec --sync -- -x  y");
        assertEquals("-x  y", arguments.rest());
        assertTrue(arguments.has("--sync"));
    }

    @Test
    void anOptionMayCarryItsValueBehindAnEqualsSign() {
        assertEquals(
                List.of("A=1", "B=x y"),
                parse(EXEC, "exec --env=A=1 --env 'B=x y' ls").all("--env"));
    }

    @Test
    void optionsMayStandAnywhereWhereNothingIsHandedOn() {
        assertTrue(parse(KILL, "kill 12 --force SIGTERM").has("--force"));
    }

    @Test
    void helpMakesAllElseOptional() {
        assertTrue(parse(KILL, "kill --help").has("--help"));
        assertEquals("ls --help", parse(EXEC, "exec ls --help").rest());
    }

    @Test
    void anUnknownOptionNamesTheNearest() {
        assertEquals("exec has no option --timout; did you mean --timeout?", refused(EXEC, "exec --timout 5 ls"));
    }

    @Test
    void whatIsMissingOrTooMuchIsNamed() {
        assertEquals("--timeout needs a value: --timeout MS", refused(EXEC, "exec --timeout"));
        assertEquals("COMMAND is missing", refused(EXEC, "exec --sync"));
        assertEquals("'y' is one argument too many", refused(KILL, "kill 1 x y"));
        assertEquals("--timeout was given 2 times", refused(EXEC, "exec --timeout 1 --timeout 2 ls"));
    }

    private static Arguments parse(Usage usage, String line) {
        return new ArgumentParser(usage).parse(Words.of(line), 1);
    }

    private static String refused(Usage usage, String line) {
        return assertThrows(UsageError.class, () -> parse(usage, line)).getMessage();
    }
}
