package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** {@code record}: from now on what is typed and what comes of it is written down as a transcript. */
public final class RecordCommand implements Command {
    private final Recording recording;

    public RecordCommand(Recording recording) {
        this.recording = recording;
    }

    @Override
    public Usage usage() {
        return Usage.of("record", Groups.TRANSCRIPTS, "write what you type and what comes into a transcript")
                .example("record my.transcript", "from here on; record stop, or leaving, writes the file")
                .example("record my.transcript --secret hunter2", "this text never reaches the file")
                .example("record", "says what is being recorded")
                .options("--secret", "VALUE", "a text to leave out wherever it shows")
                .flag("--overwrite", "replace a file that is already there")
                .optional("FILE", "the transcript to write", Usage.Values.FILE)
                .detail("Process ids, ports and durations become holes, so that verify FILE holds another time."
                        + " What a transcript or a lesson runs by itself is part of the line that made it run.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) {
        Optional<String> name = arguments.word(0);
        if (name.isEmpty()) {
            job.line(state());
            return Shell.OK;
        }
        Path file = session.directory().resolve(name.get());
        check(file, arguments);
        recording.start(file, arguments.all("--secret"));
        job.line(state());
        return Shell.OK;
    }

    private Line state() {
        return recording
                .file()
                .map(file -> Line.of()
                        .text("recording into " + file + "; ")
                        .command("record stop")
                        .text(" writes it")
                        .line())
                .orElseGet(() -> Line.of()
                        .text("nothing is being recorded; ")
                        .command("record FILE")
                        .text(" begins")
                        .line());
    }

    private void check(Path file, Arguments arguments) {
        recording.file().ifPresent(busy -> {
            throw new UsageError(busy + " is being recorded", "try record stop first");
        });
        if (arguments.all("--secret").stream().anyMatch(String::isBlank)) {
            throw new UsageError("--secret needs a text: an empty one is everywhere", "");
        }
        if (Files.exists(file) && !arguments.has("--overwrite")) {
            throw new UsageError(file + " is already there", "choose another name, or add --overwrite");
        }
        if (Files.isDirectory(file) || !Files.isWritable(file.toAbsolutePath().getParent())) {
            throw new UsageError(file + " cannot be written", "name a file in a folder that you may write to");
        }
    }
}
