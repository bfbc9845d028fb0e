package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShellTest {
    private final Session session = new Session();
    private final List<Line> lines = new ArrayList<>();
    private Tiny.Body body = (arguments, job) -> 0;
    private final Commands commands = Commands.builder()
            .add("go", () -> Tiny.of("go", (arguments, job) -> body.run(arguments, job)))
            .add("lesson open", () -> Tiny.of("lesson open", (arguments, job) -> 4))
            .add("lesson list", () -> Tiny.of("lesson list", (arguments, job) -> 5))
            .build();
    private final Shell shell = new Shell(commands, session, Unclaimed.NOBODY, Interpreter.NOBODY);

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void theStatusOfACommandIsTheStatusOfItsLine() {
        body = (arguments, job) -> 1;
        assertEquals(1, execute("go"));
    }

    @Test
    void anEmptyLineOrACommentDoesNothing() {
        assertEquals(0, execute("   "));
        assertEquals(0, execute("# go"));
    }

    @Test
    void anUnknownCommandIs127AndNamesTheNearest() {
        assertEquals(127, execute("og"));
        assertTrue(plain().contains("  try  go"), plain());
    }

    @Test
    void aLineThatIsRatherAnAnswerIsNoCommand() {
        List<String> taken = new ArrayList<>();
        Unclaimed question = new Unclaimed() {
            @Override
            public boolean line(String line, Job job) {
                return taken.add(line);
            }

            @Override
            public boolean empty(Job job) {
                return false;
            }

            @Override
            public boolean rather(String line) {
                return line.equals("go");
            }
        };
        Shell asked = new Shell(commands, session, question, Interpreter.NOBODY);
        assertEquals(0, asked.execute("go", new Job("go", lines::add)));
        assertEquals(4, asked.execute("lesson open", new Job("lesson open", lines::add)));
        assertEquals(List.of("go"), taken);
    }

    @Test
    void twoWordsMayBeOneName() {
        assertEquals(4, execute("lesson open"));
        assertEquals(5, execute("lesson list x"));
    }

    @Test
    void theFirstWordOfAFamilyAloneListsItsMembers() {
        assertEquals(2, execute("lesson"));
        assertTrue(plain().contains("lesson open") && plain().contains("lesson list"), plain());
        assertEquals(127, execute("lesson opne"));
        assertTrue(plain().endsWith("try  lesson open"), plain());
    }

    @Test
    void aLineThatIsNotUnderstoodIs2() {
        assertEquals(2, execute("go --nothing"));
        assertEquals(2, execute("go 'x"));
    }

    @Test
    void anErrorOfNodeShowsItsCodeAndWhatToTry() {
        body = (arguments, job) -> {
            throw new ExecutionException(SystemError.spawn(Errno.ENOENT, "spawn", "gti", List.of()));
        };
        assertEquals(1, execute("go"));
        assertTrue(plain().startsWith("Error: spawn gti ENOENT\n  try  "), plain());
    }

    @Test
    void whateverACommandThrowsTheShellLivesOn() {
        body = (arguments, job) -> {
            throw new StackOverflowError();
        };
        assertEquals(1, execute("go"));
    }

    @Test
    void anInterruptedCommandIs130() {
        body = (arguments, job) -> {
            job.interrupt();
            return 0;
        };
        assertEquals(130, execute("go"));
    }

    @Test
    void helpOptionAndHelpCommandAgree() {
        assertEquals(0, execute("go --help"));
        assertEquals(
                Help.of(commands.command("go").orElseThrow().usage()).stream()
                        .map(Line::plain)
                        .collect(Collectors.joining("\n")),
                plain());
    }

    private int execute(String line) {
        lines.clear();
        return shell.execute(line, new Job(line, lines::add));
    }

    private String plain() {
        return lines.stream().map(Line::plain).collect(Collectors.joining("\n"));
    }
}
