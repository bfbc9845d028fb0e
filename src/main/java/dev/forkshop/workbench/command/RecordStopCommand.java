package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.nio.file.Path;

/** {@code record stop}: ends a recording and writes its file. */
public final class RecordStopCommand implements Command {
    private final Recording recording;

    public RecordStopCommand(Recording recording) {
        this.recording = recording;
    }

    @Override
    public Usage usage() {
        return Usage.of("record stop", Groups.TRANSCRIPTS, "end a recording and write its file")
                .example("record stop", "then verify FILE performs it again")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) {
        Path file = recording
                .file()
                .orElseThrow(() -> new UsageError("nothing is being recorded", "record FILE begins a recording"));
        try {
            int count = recording.stop();
            job.line(Line.of()
                    .text("wrote " + file + ", " + Recording.commands(count) + "; ")
                    .command("verify " + file)
                    .text(" performs it again")
                    .line());
            return Shell.OK;
        } catch (IOException unwritable) {
            job.line(Line.of()
                    .bad("not written, and the recording goes on: ")
                    .text(unwritable.getMessage())
                    .line()
                    .onErr());
            return Shell.FAILED;
        }
    }
}
