package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EditCommandTest {
    @TempDir
    Path directory;

    private Shop shop;

    @BeforeEach
    void beSilent() {
        shop = shop("true");
    }

    /** A sitting with this editor. */
    private Shop shop(String editor) {
        Shop other = new Shop(Commands.builder()
                .add("edit", () -> new EditCommand(new AttendedFront(), Map.of("EDITOR", editor)))
                .add("run", RunCommand::new)
                .add("fork", ForkCommand::new)
                .add("worker run", WorkerRunCommand::new)
                .build());
        other.session.directory(directory);
        return other;
    }

    @AfterEach
    void nothingIsLeft() {
        shop.close();
    }

    @Test
    void aNewModuleRunsAsItIsInEveryPlace() {
        Shop.Result result = shop.run("edit ./mine/Task.java");
        assertEquals(0, result.status(), result.all());
        assertTrue(result.out().contains("run ./mine/Task.java"), result.out());
        assertTrue(shop.run("run ./mine/Task.java").out().contains("hello world"));
        String message = " ./mine/Task.java --send '{\"name\":\"Ada\"}'";
        assertTrue(result.out().contains("fork" + message), result.out());
        for (String place : List.of("fork", "worker run")) {
            Shop.Result answered = shop.run(place + message);
            assertTrue(answered.out().contains("\"hello Ada\""), answered.all());
        }
    }

    @Test
    void theEditorGetsItsArgumentsAndNoShellReadsThem() throws IOException {
        Path prepared = directory.resolve("a $(name).txt");
        Files.writeString(prepared, "class Task { public static void main(String[] a) {} }");
        shop.close();
        shop = shop("cp -p '" + prepared + "'");
        assertEquals(0, shop.run("edit ./Task.java").status());
        assertEquals(Files.readString(prepared), Files.readString(directory.resolve("Task.java")));
    }

    @Test
    void anErrorOfTheCompilerIsShownWithItsPlaceAndWhatToDo() throws IOException {
        Files.writeString(directory.resolve("Task.java"), "class Task {\n    int n = \"n\";\n}\n");
        Shop.Result result = shop.run("edit ./Task.java");
        assertEquals(1, result.status());
        assertTrue(result.err().contains("Task.java:2:13: incompatible types"), result.err());
        assertTrue(result.err().contains("edit ./Task.java   mend it"), result.err());
    }

    @Test
    void anEditorThatFailsOrIsNotThereIsTold() {
        shop.close();
        shop = shop("false");
        assertTrue(shop.run("edit ./Task.java").err().contains("false ended with exit code 1"));
        shop.close();
        shop = shop("no-such-editor");
        Shop.Result missing = shop.run("edit ./Task.java");
        assertEquals(Shell.USAGE, missing.status());
        assertTrue(missing.err().contains("the editor cannot be started"), missing.err());
    }

    @Test
    void withoutATerminalNothingIsMade() {
        shop.close();
        shop = new Shop(Commands.builder()
                .add("edit", () -> new EditCommand(Front.NOBODY))
                .build());
        shop.session.directory(directory);
        Shop.Result result = shop.run("edit ./Task.java");
        assertEquals(Shell.USAGE, result.status());
        assertTrue(result.err().contains("edit needs a terminal for your editor"), result.err());
        assertFalse(Files.exists(directory.resolve("Task.java")));
    }
}
