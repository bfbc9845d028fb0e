package dev.forkshop.workbench.measure.beside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    @Test
    void everyDifferenceThatCanBeSeenIsNamedOnThePageAndEveryNameIsUsed() {
        Differences known = Differences.known();
        assertEquals(
                new TreeSet<>(Differences.ids()), new TreeSet<>(known.reasons().keySet()));
        known.reasons().forEach((id, reason) -> assertFalse(reason.isBlank(), id));
    }

    @Test
    void theCopyIsThePage() throws Exception {
        byte[] copy = Differences.class
                .getResourceAsStream("/docs/NODE-DIFFERENCES.md")
                .readAllBytes();
        assertEquals(Files.readString(Path.of("docs/NODE-DIFFERENCES.md")), new String(copy, StandardCharsets.UTF_8));
    }
}
