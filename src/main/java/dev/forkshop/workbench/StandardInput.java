package dev.forkshop.workbench;

import dev.forkshop.workbench.session.Job;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Hands the lines of a stream to the programs that want input, one program at a time. It begins to read, on a daemon
 * thread of its own, when the first one does: a script that runs no such program leaves the stream alone.
 */
final class StandardInput {
    /** Has nothing to hand on: every program's input ends at once. */
    static final StandardInput NONE = new StandardInput(null);

    private final BufferedReader lines;
    private Thread reader;
    private Job wanting;
    private boolean ended;

    private StandardInput(BufferedReader lines) {
        this.lines = lines;
        this.ended = lines == null;
    }

    static StandardInput of(InputStream stream) {
        return new StandardInput(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
    }

    /** From now on the lines are this job's, as soon as it wants them. */
    void serve(Job job) {
        job.onInputChanged(() -> wanted(job));
    }

    private void wanted(Job job) {
        if (job.wantsInput() && hasEnded(job)) {
            job.endInput();
        }
    }

    /** True where nothing more will come; otherwise the job is next in line. */
    private synchronized boolean hasEnded(Job job) {
        wanting = job;
        if (!ended && reader == null) {
            reader = new Thread(this::read, "standard input");
            reader.setDaemon(true);
            reader.start();
        }
        notifyAll();
        return ended;
    }

    private void read() {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                next().input(line);
            }
            end();
        } catch (IOException unreadable) {
            end();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Job next() throws InterruptedException {
        while (!wanting.wantsInput()) {
            wait();
        }
        return wanting;
    }

    private void end() {
        markEnded().endInput();
    }

    private synchronized Job markEnded() {
        ended = true;
        return wanting;
    }
}
