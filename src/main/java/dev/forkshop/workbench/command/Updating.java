package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.transcript.Transcript;
import dev.forkshop.workbench.transcript.record.Update;
import dev.forkshop.workbench.transcript.record.Updater;
import dev.forkshop.workbench.transcript.verify.FileResult;
import dev.forkshop.workbench.transcript.verify.Outcome;
import dev.forkshop.workbench.transcript.verify.Readings;
import dev.forkshop.workbench.transcript.verify.Report;
import dev.forkshop.workbench.transcript.verify.ReportLines;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** Brings verified files up to what came, one as each is done, and shows what it changes. One thread. */
final class Updating implements Consumer<FileResult> {
    private final Readings files;
    private final Job job;
    private int status = Report.MATCH;

    Updating(Readings files, Job job) {
        this.files = files;
        this.job = job;
    }

    /** The exit status: 0 where every file now says what came. */
    int status() {
        return status;
    }

    @Override
    public void accept(FileResult file) {
        if (file.problems().isEmpty() && file.count(Outcome.Failed.class) > 0) {
            update(file, Updater.update(transcript(file), file.results()));
        } else {
            ReportLines.of(file).forEach(job::line);
            worse(new Report(List.of(file)).status());
        }
    }

    private Transcript transcript(FileResult file) {
        return files.transcripts().stream()
                .filter(transcript -> transcript.source().file().equals(file.file()))
                .findFirst()
                .orElseThrow();
    }

    private void update(FileResult file, Update update) {
        write(update);
        update.diff().forEach(job::line);
        update.left()
                .forEach(reason -> job.line(
                        Line.of().bad(file.file() + ": ").text(reason).line().onErr()));
        job.line(ReportLines.summary(file));
        job.line(Line.of()
                .strong(file.file())
                .text(update.changes() ? "  updated" : "  stays as it is")
                .line());
        worse(update.left().isEmpty() ? Report.MATCH : Report.MISMATCH);
        worse(file.count(Outcome.CouldNotRun.class) > 0 ? Report.COULD_NOT_RUN : Report.MATCH);
    }

    private static void write(Update update) {
        try {
            if (update.changes()) {
                update.write();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private void worse(int other) {
        status = Math.max(status, other);
    }
}
