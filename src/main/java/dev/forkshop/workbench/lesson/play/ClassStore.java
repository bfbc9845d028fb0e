package dev.forkshop.workbench.lesson.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps what a teacher asks of the class, from one sitting to the next. Any thread. */
public final class ClassStore {
    private final Path kept;

    public ClassStore(Path kept) {
        this.kept = kept;
    }

    /** What is asked; nothing where no class was joined. */
    public ClassFile read() {
        try {
            return Files.exists(kept) ? ClassFile.parse(Files.readString(kept)) : ClassFile.NONE;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + kept, unreadable);
        }
    }

    /** From now on what this file says. Throws IllegalArgumentException where it is none, and keeps what was. */
    public ClassFile join(Path file) throws IOException {
        String text = Files.readString(file);
        ClassFile joined = ClassFile.parse(text);
        Path beside = kept.resolveSibling(kept.getFileName() + ".new");
        Files.createDirectories(kept.getParent());
        Files.writeString(beside, text);
        Files.move(beside, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return joined;
    }

    /** From now on nothing. */
    public void leave() throws IOException {
        Files.deleteIfExists(kept);
    }
}
