package dev.forkshop.workbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramsTest {
    @TempDir
    Path directory;

    @Test
    void onlyWhatMayBeRunCounts() throws IOException {
        program(directory, "git");
        Files.writeString(directory.resolve("notes"), "");
        assertEquals(Set.of("git"), new Programs(directory.toString()).names());
    }

    @Test
    void twoSwappedLettersAreNear() throws IOException {
        program(directory, "git");
        assertEquals(Optional.of("git"), new Programs(directory.toString()).nearest("gti"));
    }

    @Test
    void somethingElseAltogetherIsNotGuessedAt() throws IOException {
        program(directory, "git");
        assertEquals(Optional.empty(), new Programs(directory.toString()).nearest("terraform"));
    }

    static void program(Path directory, String name) throws IOException {
        Files.writeString(directory.resolve(name), "").toFile().setExecutable(true);
    }
}
