package dev.forkshop.runtime.childprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.runtime.ipc.Serialization;
import dev.forkshop.runtime.module.ModuleHome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForkNoteTest {
    @Test
    void aChildReadsWhatItsParentWrote() {
        List<String> execArgv = List.of("-Dmark=12:34", "-Dlines=a\nb", "");
        ModuleHome home = new ModuleHome(
                List.of(Path.of("/a b"), Path.of("/ü")), Path.of("/cache"), List.of(Path.of("/precompiled")));
        ForkNote note = new ForkNote(
                Path.of("/tmp/s"),
                "to:ken",
                Serialization.ADVANCED,
                4711,
                Path.of("/m/Echo.java"),
                Path.of("/m/Echo.module"),
                4,
                execArgv,
                new ForkSettings("a.jar:b.jar", List.of("@options"), home, execArgv));
        assertEquals(note, ForkNote.read(note.text()));
    }

    @Test
    void whatThereIsNotStaysAway() {
        ForkNote note = new ForkNote(
                Path.of("/tmp/s"),
                "token",
                Serialization.JSON,
                1,
                Path.of("/m/Echo.java"),
                null,
                -1,
                List.of(),
                new ForkSettings("a.jar", List.of(), ModuleHome.none(), List.of()));
        assertEquals(note, ForkNote.read(note.text()));
    }
}
