package dev.forkshop.workbench.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jline.reader.LineReader;
import org.jline.reader.impl.history.DefaultHistory;

/** The lines that were entered, in a file that only its owner can read; in memory alone where no file can be kept. */
final class KeptHistory extends DefaultHistory {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private LineReader reader;
    private String trouble = "";

    /** Reads the file, and keeps it from now on. */
    @Override
    public void attach(LineReader lineReader) {
        reader = lineReader;
        super.attach(lineReader);
    }

    /** Makes the file where it is missing; says why that is not possible. */
    static Optional<String> prepare(Path file) {
        try {
            Files.createDirectories(file.getParent(), PosixFilePermissions.asFileAttribute(FOLDER));
            if (!Files.exists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
            }
            return Files.isWritable(file) ? Optional.empty() : Optional.of(file + " cannot be written");
        } catch (IOException | UnsupportedOperationException impossible) {
            return Optional.of(impossible.toString());
        }
    }

    @Override
    public void load() {
        try {
            super.load();
        } catch (IOException | UncheckedIOException unreadable) {
            keepNoFile(unreadable);
        }
    }

    @Override
    public void save() {
        try {
            super.save();
        } catch (IOException unwritable) {
            keepNoFile(unwritable);
        }
    }

    private void keepNoFile(Exception why) {
        trouble = why.toString();
        reader.getVariables().remove(LineReader.HISTORY_FILE);
    }

    /** Forgets every line, and empties the file. */
    void forget(Path file) throws IOException {
        purge();
        prepare(file);
    }

    /** Why the file is not kept any more; empty while it is. */
    String trouble() {
        return trouble;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        forEach(entry -> lines.add(entry.line()));
        return lines;
    }
}
