package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordCommandTest {
    @TempDir
    Path folder;

    private final Session session = new Session();
    private final Recording recording = new Recording(session.journal());
    private final List<String> printed = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private Shell room;
    private final Commands commands = Commands.builder()
            .add("say", () -> Tiny.of("say", this::say))
            .add("outer", () -> Tiny.of("outer", (arguments, job) -> room.execute("say inner", new Job("", job::line))))
            .add("record", () -> new RecordCommand(recording))
            .add("record stop", () -> new RecordStopCommand(recording))
            .build();
    private Shell shell;

    private int say(Arguments arguments, Job job) {
        job.onInput(typed -> job.line(Line.text("heard " + typed)), () -> {});
        job.line(Line.of()
                .text(String.join(" ", arguments.words()) + " ")
                .pid(4130)
                .line());
        return arguments.words().size() - 1;
    }

    @BeforeEach
    void open() {
        session.directory(folder);
        room = new Shell(commands, session, Unclaimed.NOBODY, Interpreter.NOBODY);
        shell = room.before(recording);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void whatIsTypedAndWhatCameIsWrittenWhenItStops() throws Exception {
        execute("say before", "record t", "say a", "record", "say b c", "record stop", "say after");
        assertEquals("# forkshop 1\nshop> say a\na <pid=A>\nshop> say b c\nb c <A>\n[exit 1]\n", text());
    }

    @Test
    void aSecretNeverReachesTheFile() throws Exception {
        execute("record t --secret hunter2 --secret 'tall tree'", "say hunter2", "say 'a tall tree'", "record stop");
        assertFalse(text().contains("hunter2") || text().contains("tall"), text());
    }

    @Test
    void whatIsTypedToAProgramIsRecordedAsInput() throws Exception {
        execute("record t");
        Job job = new Job("say a", printed -> {});
        job.input("ping");
        shell.execute("say a", job);
        execute("record stop");
        assertTrue(text().contains("shop> say a\nin> ping\nheard ping\n"), text());
    }

    @Test
    void whatALineRunsByItselfIsPartOfThatLine() throws Exception {
        execute("record t", "outer", "record stop");
        assertEquals("# forkshop 1\nshop> outer\ninner <pid=A>\n", text());
    }

    @Test
    void theEndOfTheSittingWritesItToo() throws Exception {
        execute("record t", "say a");
        recording.close(said::add);
        assertTrue(text().contains("shop> say a"), text());
        assertEquals(List.of("recorded into " + folder.resolve("t") + ", 1 command"), said);
    }

    @Test
    void aFileThatIsThereIsNotReplacedUnasked() throws Exception {
        Files.writeString(folder.resolve("t"), "mine");
        assertEquals(2, execute("record t"));
        assertEquals(2, execute("record stop"));
        assertEquals("mine", text());
        assertEquals(0, execute("record t --overwrite"));
    }

    @Test
    void aFileThatCannotBeWrittenIsRefusedAtOnce() {
        assertEquals(2, execute("record no/such/folder/t"));
        assertEquals(2, execute("record ."));
        assertEquals(2, execute("record t --secret ''"));
    }

    @Test
    void onlyOneRecordingGoesOnAtATime() {
        execute("record t");
        assertEquals(2, execute("record u"));
        assertTrue(printed.contains(folder.resolve("t") + " is being recorded"), printed.toString());
    }

    @Test
    void aRecordingThatCannotBeWrittenGoesOn() throws Exception {
        execute("record t --secret shop", "say a");
        assertEquals(1, execute("record stop"));
        assertTrue(recording.file().isPresent());
        assertFalse(Files.exists(folder.resolve("t")));
    }

    private int execute(String... lines) {
        int status = 0;
        for (String line : lines) {
            status = shell.execute(line, new Job(line, shown -> printed.add(shown.plain())));
        }
        return status;
    }

    private String text() throws IOException {
        return Files.readString(folder.resolve("t"));
    }
}
