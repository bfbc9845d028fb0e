package dev.forkshop.runtime.childprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.ipc.Serialization;
import dev.forkshop.runtime.module.ModuleHome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForkNoteTest {
    private static final ForkSettings SETTINGS = new ForkSettings("a.jar", List.of(), ModuleHome.none(), List.of());

    @Test
    void aChildReadsWhatItsParentWrote() {
        List<String> execArgv = List.of("-Dmark=12:34", "-Dlines=a\nb", "");
        ModuleHome home = new ModuleHome(
                List.of(Path.of("/a b"), Path.of("/ü")), Path.of("/cache"), List.of(Path.of("/precompiled")));
        Errand errand = new Errand(
                Serialization.ADVANCED,
                Path.of("/m/Echo.java"),
                Path.of("/m/Echo.module"),
                execArgv,
                List.of("7", "a b"));
        ForkNote note = new ForkNote(
                Path.of("/tmp/s"),
                "to:ken",
                4711,
                4,
                new ForkSettings("a.jar:b.jar", List.of("@options"), home, execArgv),
                errand);
        assertEquals(note, ForkNote.read(note.text(), List.of("7", "a b")));
    }

    @Test
    void whatThereIsNotStaysAway() {
        Errand errand = new Errand(Serialization.JSON, Path.of("/m/Echo.java"), null, List.of(), List.of());
        ForkNote note = new ForkNote(Path.of("/tmp/s"), "token", 1, -1, SETTINGS, errand);
        assertEquals(note, ForkNote.read(note.text(), List.of()));
    }

    @Test
    void aSpareIsToldNoErrandYet() {
        ForkNote note = new ForkNote(Path.of("/tmp/s"), "token", 1, 4, SETTINGS, null);
        assertEquals(note, ForkNote.read(note.text(), List.of("not its own")));
        assertTrue(note.forSpare());
    }

    @Test
    void anErrandReadsAsItWasWritten() {
        Errand errand = new Errand(
                Serialization.ADVANCED, Path.of("/ü/Echo.java"), null, List.of("-Xmx64m"), List.of("", "ü:1"));
        assertEquals(errand, Errand.of(errand.bytes()));
    }
}
