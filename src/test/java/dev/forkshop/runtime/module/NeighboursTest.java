package dev.forkshop.runtime.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighboursTest {
    @TempDir
    Path folder;

    private final Journal journal = new Journal(Origin.here());
    private Modules modules;
    private Path task;

    @BeforeEach
    void writeATaskThatNeedsTwoOthers() throws IOException {
        modules = new Modules(new ModuleHome(List.of(), folder.resolve("cache"), List.of()), journal);
        task = write("Task", "class Task { public static void main(String[] a) { Parts.all(); } }");
        write("Parts", "class Parts { static class One {} static int all() { return new Wheel().size(); } }");
        write("Wheel", "record Wheel() { int size() { return 7; } }");
        write("Stranger", "class Stranger { this is no Java }");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"), text);
    }

    private List<Class<? extends Fact>> facts() {
        return journal.since(0).stream()
                .map(Entry::fact)
                .<Class<? extends Fact>>map(Fact::getClass)
                .toList();
    }

    @Test
    void filesBesideItAreCompiledWhereTheyAreReferredTo() {
        CompiledModule module = modules.compile("./Task.java", folder);
        assertEquals("Task", module.mainClass());
        assertEquals(
                Set.of("Task", "Parts", "Parts$One", "Wheel"), module.classes().keySet());
    }

    @Test
    void aModuleKnowsEveryFileThatItIsMadeOf() {
        List<Path> files = modules.source(task).files();
        assertEquals(List.of(task, folder.resolve("Parts.java"), folder.resolve("Wheel.java")), files);
    }

    @Test
    void anEditOfAFileBesideItIsPickedUp() throws IOException {
        modules.compile(task);
        modules.compile(task);
        write("Wheel", "record Wheel() { int size() { return 8; } }");
        modules.compile(task);
        assertEquals(List.of(ModuleFact.Compiled.class, ModuleFact.Cached.class, ModuleFact.Compiled.class), facts());
    }

    @Test
    void aFileThatComesBesideItIsPickedUp() throws IOException {
        Path early = write("Early", "class Early { /* Later */ public static void main(String[] a) {} }");
        modules.compile(early);
        modules.compile(early);
        write("Later", "class Later {}");
        modules.compile(early);
        assertEquals(List.of(ModuleFact.Compiled.class, ModuleFact.Cached.class, ModuleFact.Compiled.class), facts());
    }

    @Test
    void whatWasKeptAndIsGoneIsMadeAgain() throws IOException {
        Files.delete(modules.compile(task).keptAt().orElseThrow());
        assertTrue(Files.exists(modules.compile(task).keptAt().orElseThrow()));
        assertEquals(List.of(ModuleFact.Compiled.class, ModuleFact.Compiled.class), facts());
    }

    @Test
    void anErrorNamesTheFileThatHasIt() throws IOException {
        write("Wheel", "record Wheel() {\n    int size() { return \"7\"; }\n}\n");
        CompileError error = assertThrows(CompileError.class, () -> modules.compile(task));
        Complaint first = error.complaints().get(0);
        assertEquals(folder.resolve("Wheel.java"), first.file());
        assertEquals(2, first.line());
        assertEquals(25, first.column());
        assertTrue(first.drawn().contains("    int size() { return \"7\"; }"), first.drawn());
    }

    @Test
    void theMainClassIsOneOfTheModulesOwnFile() throws IOException {
        Path other = write("Other", "class Begin extends Parts { public static void main(String[] a) {} }");
        assertEquals("Begin", modules.compile(other).mainClass());
    }

    @Test
    void twoFilesMayReferToEachOther() throws IOException {
        write("Wheel", "record Wheel() { int size() { return Task.class.hashCode(); } }");
        assertEquals(4, modules.compile(task).classes().size());
    }

    @Test
    void aModuleThatWasPrecompiledIsASingleFile() {
        Path built = folder.resolve("built");
        Modules before = new Modules(new ModuleHome(List.of(), built, List.of()), journal);
        Path wheel = folder.resolve("Wheel.java");
        before.compile(wheel);
        Modules now = new Modules(new ModuleHome(List.of(), null, List.of(built)), journal);
        assertEquals(List.of(wheel), now.source(wheel).files());
        assertEquals("Wheel", now.compile(wheel).mainClass());
        assertEquals(List.of(ModuleFact.Compiled.class, ModuleFact.Cached.class), facts());
    }
}
