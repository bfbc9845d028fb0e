package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.ProcessFact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WatchCommandTest {
    private static final String TASK = """
            import static dev.forkshop.runtime.module.Globals.*;
            class Task {
                public static void main(String[] arguments) {
                    console.log("one");
                    console.log(Part.TEXT);
                }
            }
            """;

    @TempDir
    Path directory;

    private Shop shop;
    private Commands commands;

    @BeforeEach
    void writeATaskOfTwoFiles() throws IOException {
        commands = Commands.builder()
                .add("run", RunCommand::new)
                .add("fork", ForkCommand::new)
                .add("watch", () -> new WatchCommand(() -> commands, (line, job) -> shell().execute(line, job)))
                .build();
        shop = new Shop(commands);
        shop.session.directory(directory);
        write("Task", TASK);
        part("two");
    }

    private Shell shell() {
        return new Shell(commands, shop.session, Unclaimed.NOBODY, Interpreter.NOBODY);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name + ".java"), text);
    }

    private void part(String text) throws IOException {
        write("Part", "class Part { static final String TEXT = \"" + text + "\"; }");
    }

    @AfterEach
    void nothingIsLeft() {
        shop.close();
    }

    @Test
    void aSaveOfAnyOfItsFilesRunsItAgainAndShowsWhatIsDifferent() throws Exception {
        Shop.Result watch = shop.start("watch run ./Task.java");
        watch.await("watching       Task.java, Part.java");
        watch.await("what happened");
        part("three");
        watch.await("saved          Part.java");
        watch.await("  output         - two");
        watch.await("+ three");
        write("Task", TASK + "// a remark");
        watch.await("saved          Task.java");
        watch.job().interrupt();
        assertEquals(Shell.INTERRUPTED, watch.status());
    }

    @Test
    void afterAnErrorOfTheCompilerTheNextRunIsComparedWithTheLastThatRan() throws Exception {
        Shop.Result watch = shop.start("watch run ./Task.java");
        watch.await("what happened");
        write("Part", "class Part { static int TEXT = \"\"; }");
        watch.await("Part.java:1:32: incompatible types");
        part("three");
        watch.await("  output         - two");
        watch.job().interrupt();
        assertEquals(Shell.INTERRUPTED, watch.status());
    }

    @Test
    void aRunThatGoesOnIsStoppedByTheSaveAndByTheEnd() throws Exception {
        write("Task", "class Task { public static void main(String[] a) { while (Part.TEXT.length() == 3) {} } }");
        Shop.Result watch = shop.start("watch fork ./Task.java");
        shop.await(ProcessFact.Started.class);
        part("four");
        watch.await("the end        exit 0, was stopped by the save");
        part("six");
        watch.await("saved          Part.java");
        watch.job().interrupt();
        assertEquals(Shell.INTERRUPTED, watch.status());
        assertTrue(shop.session.children().alive().isEmpty());
    }

    @Test
    void aModuleThatIsNotThereIsTold() {
        Shop.Result watch = shop.run("watch ./Tusk.java");
        assertTrue(watch.err().contains("Did you mean Task?"), watch.err());
        assertEquals(Shell.FAILED, watch.status());
    }
}
