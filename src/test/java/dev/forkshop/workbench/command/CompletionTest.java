package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.workbench.session.Session;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private final Session session = new Session();
    private final Commands commands = Commands.builder()
            .add(
                    "exec",
                    () -> new Tiny(
                            Usage.of("exec", "g", "s")
                                    .option("--cwd", "DIR", "where", Usage.Values.DIRECTORY)
                                    .flag("--sync", "blocking")
                                    .rest("COMMAND", "d", Usage.Values.PROGRAM)
                                    .usage(),
                            (arguments, job) -> 0))
            .add(
                    "kill",
                    () -> new Tiny(
                            Usage.of("kill", "g", "s")
                                    .required("PID", "d", Usage.Values.PID)
                                    .optional("SIGNAL", "d", Usage.Values.SIGNAL)
                                    .usage(),
                            (arguments, job) -> 0))
            .add("lesson open", () -> Tiny.of("lesson open", (arguments, job) -> 0))
            .add("lesson list", () -> Tiny.of("lesson list", (arguments, job) -> 0))
            .build();
    private final Completion completion = new Completion(
            commands,
            session,
            (kind, typed) ->
                    List.of(kind.name().toLowerCase() + "1", kind.name().toLowerCase() + "2"));

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void namesFirstAndFamiliesByTheirSecondWord() {
        assertEquals(List.of("exec", "kill", "lesson"), of(""));
        assertEquals(List.of("lesson"), of("le"));
        assertEquals(List.of("open", "list"), of("lesson "));
    }

    @Test
    void optionsUntilWhatIsHandedOnBegins() {
        assertEquals(List.of("--cwd", "--sync", "--help"), of("exec --"));
        assertEquals(List.of("--cwd", "--help"), of("exec --sync -"));
        assertEquals(List.of(), of("exec ls --"));
    }

    @Test
    void valuesOfOptionsAndParametersByTheirKind() {
        assertEquals(List.of("directory1", "directory2"), of("exec --cwd "));
        assertEquals(List.of("--cwd=directory1", "--cwd=directory2"), of("exec --cwd=d"));
        assertEquals(List.of("pid1", "pid2"), of("kill "));
        assertEquals(List.of("signal1", "signal2"), of("kill 12 s"));
        assertEquals(List.of("program1", "program2"), of("exec --cwd /tmp "));
        assertEquals(List.of("file1", "file2"), of("exec ls f"));
    }

    private List<String> of(String typed) {
        return completion.of(typed).stream().map(Suggestion::text).toList();
    }
}
