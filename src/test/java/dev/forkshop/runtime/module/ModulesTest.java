package dev.forkshop.runtime.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesTest {
    private static final String HELLO = "class Hello { public static void main(String[] args) {} }";

    @TempDir
    Path folder;

    private Path cache;
    private Journal journal;
    private Modules modules;

    @BeforeEach
    void makeModules() throws IOException {
        journal = new Journal(Origin.here());
        cache = folder.resolve("cache");
        modules = modules(cache);
        Files.writeString(folder.resolve("Hello.java"), HELLO);
    }

    private Modules modules(Path cache) {
        return new Modules(new ModuleHome(List.of(folder), cache, List.of()), journal);
    }

    private List<Class<? extends Fact>> facts() {
        return journal.since(0).stream()
                .map(Entry::fact)
                .<Class<? extends Fact>>map(Fact::getClass)
                .toList();
    }

    @Test
    void aModuleIsCompiledOnceAndThenKept() {
        modules.compile("Hello", folder);
        modules(cache).compile("Hello", folder);
        assertEquals(List.of(ModuleFact.Compiled.class, ModuleFact.Cached.class), facts());
    }

    @Test
    void anEditIsPickedUpAtTheNextRun() throws IOException {
        modules.compile("Hello", folder);
        Files.writeString(folder.resolve("Hello.java"), HELLO + "// edited");
        modules.compile("Hello", folder);
        assertEquals(List.of(ModuleFact.Compiled.class, ModuleFact.Compiled.class), facts());
    }

    @Test
    void aDamagedCacheIsSurvived() throws IOException {
        modules.compile("Hello", folder);
        try (Stream<Path> files = Files.list(cache)) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
            }
        }
        assertEquals("Hello", modules.compile("Hello", folder).mainClass());
        assertEquals(List.of(ModuleFact.Compiled.class, ModuleFact.Compiled.class), facts());
    }

    @Test
    void aCacheThatCannotBeWrittenIsSurvived() throws IOException {
        Path file = Files.createFile(folder.resolve("no-folder"));
        assertEquals("Hello", modules(file).compile("Hello", folder).mainClass());
    }

    @Test
    void aPathIsRelativeToTheGivenFolderAndNeedsNoSuffix() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        Files.writeString(mine.resolve("Task.java"), "package a.b; class Task { static class Part {} }");
        assertEquals("a.b.Task", modules.compile("./mine/Task.java", folder).mainClass());
        assertEquals("a.b.Task", modules.compile("./mine/Task", folder).mainClass());
        assertEquals("a.b.Task", modules.compile("Task.java", mine).mainClass());
    }

    @Test
    void anUnknownModuleSuggestsTheNearest() {
        NodeError error = assertThrows(NodeError.class, () -> modules.compile("helo", folder));
        assertEquals("MODULE_NOT_FOUND", error.code());
        assertEquals("Cannot find module 'helo'. Did you mean Hello?", error.getMessage());
    }

    @Test
    void aCompileErrorShowsEveryPlaceWithItsCaret() throws IOException {
        Files.writeString(folder.resolve("Bad.java"), "class Bad {\n\tint x = y + 1;\n    String s = 2;\n}\n");
        CompileError error = assertThrows(CompileError.class, () -> modules.compile("Bad", folder));
        assertEquals(2, error.complaints().size());
        Complaint first = error.complaints().get(0);
        assertEquals(2, first.line());
        assertEquals(10, first.column());
        assertTrue(error.getMessage().contains("    \tint x = y + 1;\n    \t        ^"), error.getMessage());
        assertTrue(error.getMessage().contains("Bad.java:3:16: incompatible types"), error.getMessage());
        assertEquals(List.of(ModuleFact.Rejected.class), facts());
    }

    @Test
    void theNamedModulesAreListed() throws IOException {
        Files.writeString(folder.resolve("Alone.java"), "");
        Files.writeString(folder.resolve("notes.txt"), "");
        assertEquals(List.of(folder.resolve("Alone.java"), folder.resolve("Hello.java")), modules.list());
    }
}
