package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that a command was asked to write. */
final class WrittenFile {
    private WrittenFile() {}

    /** Writes it anew, and says where it is. */
    static void of(Path file, String text, Job job) throws IOException {
        Files.writeString(file, text);
        job.line(Line.of().text("written: ").add(Role.PATH, file.toString()).line());
    }
}
