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
        Path left = Files.createDirectory(base.resolve("forkshop-ipc-999999999-abc"));
        Files.createFile(left.resolve("s"));
        try (IpcDirectory mine = IpcDirectory.in(base)) {
            IpcDirectory.sweep(base);
            assertFalse(Files.exists(left));
            assertTrue(Files.exists(mine.folder()));
        }
    }
}
