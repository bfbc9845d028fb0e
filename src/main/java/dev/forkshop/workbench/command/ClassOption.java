package dev.forkshop.workbench.command;

import dev.forkshop.workbench.lesson.play.ClassFile;
import dev.forkshop.workbench.lesson.play.ClassStore;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The option {@code --class} of the commands that open a lesson. */
final class ClassOption {
    private ClassOption() {}

    static Usage.Builder on(Usage.Builder usage) {
        return usage.option(
                "--class",
                "FILE",
                "a teacher's class file: required steps, and whether they may be skipped; none leaves the class",
                Usage.Values.FILE);
    }

    /** Joins or leaves a class where that was asked for. */
    static void follow(Arguments arguments, ClassStore store, Session session, Job job) throws IOException {
        Optional<String> named = arguments.text("--class");
        if (named.filter("none"::equals).isPresent()) {
            store.leave();
        } else if (named.isPresent()) {
            ClassFile joined = join(session.directory().resolve(named.get()), store);
            job.line(Line.of()
                    .label("class  ")
                    .text(joined.name().isEmpty() ? named.get() : joined.name())
                    .dim("  " + joined.required().size() + " required steps"
                            + (joined.locked() ? ", skip is locked" : ""))
                    .line());
        }
    }

    private static ClassFile join(Path file, ClassStore store) throws IOException {
        if (!Files.isReadable(file)) {
            throw new UsageError("there is no class file " + file, "your teacher has it; see docs/LESSONS.md");
        }
        try {
            return store.join(file);
        } catch (IllegalArgumentException bad) {
            throw new UsageError(file + ", " + bad.getMessage(), "see docs/LESSONS.md");
        }
    }
}
