package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.transcript.record.Recorder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * The recording of a sitting: while one goes on, every line that is typed, with what came of it, in the order in which
 * they were typed. A line that is still being carried out when it ends is left out. Any thread.
 */
public final class Recording implements Onlooker {
    private static final Set<String> LEFT_OUT = Set.of("record", "exit", "quit");

    private final Journal journal;
    private Tape tape;

    /** What goes into one file. */
    private record Tape(Path file, List<String> secrets, List<Take> takes) {}

    public Recording(Journal journal) {
        this.journal = journal;
    }

    /** The file that is being recorded, if one is. */
    public synchronized Optional<Path> file() {
        return Optional.ofNullable(tape).map(Tape::file);
    }

    synchronized void start(Path file, List<String> secrets) {
        tape = new Tape(file, List.copyOf(secrets), new ArrayList<>());
    }

    /** Writes the file and ends the recording, which goes on if the file cannot be written. Returns its commands. */
    synchronized int stop() throws IOException {
        List<Take> done = tape.takes().stream().filter(Take::done).toList();
        Recorder recorder = new Recorder(tape.secrets());
        done.forEach(take -> recorder.add(take.request(), take.performance()));
        recorder.save(tape.file());
        tape = null;
        return done.size();
    }

    @Override
    public int watch(String line, Job job, IntSupplier execution) {
        Optional<Take> take = begin(line);
        take.ifPresent(job::call);
        int status = execution.getAsInt();
        take.ifPresent(job::dismiss);
        take.ifPresent(begun -> begun.end(status, journal));
        return status;
    }

    private synchronized Optional<Take> begin(String line) {
        if (tape == null || leftOut(line)) {
            return Optional.empty();
        }
        Take take = new Take(line, journal.last());
        tape.takes().add(take);
        return Optional.of(take);
    }

    /** What is about the recording itself, or ends the sitting, is no part of it. */
    private static boolean leftOut(String line) {
        List<String> words = Words.of(line).texts(0);
        return words.isEmpty() || LEFT_OUT.contains(words.get(0));
    }

    /** The sitting is over: writes what was recorded, or says why it cannot. */
    public synchronized void close(Consumer<String> say) {
        if (tape == null) {
            return;
        }
        Path file = tape.file();
        try {
            say.accept("recorded into " + file + ", " + commands(stop()));
        } catch (IOException unwritable) {
            say.accept("the recording is lost: " + unwritable.getMessage());
            tape = null;
        }
    }

    /** So many commands, in words. */
    static String commands(int count) {
        return count == 1 ? "1 command" : count + " commands";
    }
}
