package dev.forkshop.runtime.ipc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IpcDirectoryTest {
    @TempDir
    Path base;

    @Test
    void onlyItsOwnerMayEnter() throws IOException {
        try (IpcDirectory directory = IpcDirectory.in(base)) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.folder())));
        }
    }

    @Test
    void nothingOfItIsLeft() throws IOException {
        try (IpcDirectory directory = IpcDirectory.in(base)) {
            Files.createFile(directory.socket());
        }
        assertEquals(0, base.toFile().list().length);
    }

    @Test
    void whatAKilledProcessLeftIsSweptAway() throws IOException {
        Path left = leftOver("forkshop-ipc-999999999-abc");
        Files.createFile(left.resolve("s"));
        try (IpcDirectory mine = IpcDirectory.in(base)) {
            IpcDirectory.sweep(base);
            assertFalse(Files.exists(left));
            assertTrue(Files.exists(mine.folder()));
        }
    }

    @Test
    void aLinkThatIsNamedLikeALeftOverLeadsNobodyElsewhere() throws IOException {
        Path precious = Files.createDirectory(base.resolve("precious"));
        Files.createFile(precious.resolve("letter"));
        Files.createSymbolicLink(base.resolve("forkshop-ipc-999999999-abc"), precious);
        IpcDirectory.sweep(base);
        assertTrue(Files.exists(precious.resolve("letter")));
    }

    @Test
    void whatCannotBeSweptAwayStays() throws IOException {
        Path left = leftOver("forkshop-ipc-999999999-abc");
        Files.createDirectories(left.resolve("folder/file"));
        leftOver("forkshop-ipc-99999999999999999999-abc");
        IpcDirectory.sweep(base);
        assertTrue(Files.exists(left));
    }

    private Path leftOver(String name) throws IOException {
        return Files.createDirectory(
                base.resolve(name), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
