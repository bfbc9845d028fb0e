package dev.forkshop.workbench.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder of ours among the system's temporary ones, which only its owner can enter; goes with all that is in it. */
public record TemporaryFolder(Path path) implements AutoCloseable {
    /** @param purpose stands in its name */
    public static TemporaryFolder of(String purpose) {
        try {
            return new TemporaryFolder(
                    Files.createTempDirectory("forkshop-" + purpose + "-").toRealPath());
        } catch (IOException impossible) {
            throw new UncheckedIOException("no temporary folder can be made", impossible);
        }
    }

    @Override
    public void close() {
        if (Files.exists(path)) {
            remove();
        }
    }

    private void remove() {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException("the folder stays behind: " + path, undeletable);
        }
    }
}
