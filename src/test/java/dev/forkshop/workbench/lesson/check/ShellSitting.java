package dev.forkshop.workbench.lesson.check;

import dev.forkshop.workbench.lesson.FactView;
import dev.forkshop.workbench.lesson.NoFacts;
import dev.forkshop.workbench.transcript.verify.CannotPerform;
import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A sitting for tests whose commands are lines for {@code /bin/sh}, and whose facts are the files of the folder. */
final class ShellSitting implements LessonSitting, NoFacts {
    private final Path folder;
    private final List<String> log;

    ShellSitting(Path folder, List<String> log) throws IOException {
        this.folder = Files.createTempDirectory(folder, "step");
        this.log = log;
        log.add("open");
    }

    @Override
    public Performance perform(Request request, Consumer<Line> live) throws CannotPerform, InterruptedException {
        if (request.command().startsWith("cannot")) {
            throw new CannotPerform("there is no such command");
        }
        log.add(request.command());
        try {
            Process process = new ProcessBuilder("/bin/sh", "-c", request.command())
                    .directory(folder.toFile())
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Performance.exited(
                    process.waitFor(),
                    Duration.ofMillis(1),
                    text.lines().map(Line::text).toList());
        } catch (IOException failed) {
            throw new CannotPerform("sh did not start", failed);
        }
    }

    @Override
    public void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public FactView facts() {
        return this;
    }

    @Override
    public void restart() {
        log.add("restart");
    }

    @Override
    public void close() {
        log.add("close");
    }

    @Override
    public Optional<String> file(String name) {
        try {
            return Files.exists(folder.resolve(name))
                    ? Optional.of(Files.readString(folder.resolve(name)))
                    : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
