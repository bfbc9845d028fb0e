package dev.forkshop.workbench.lesson;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.LoopFact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts of a step, for its checks: a view of the journal's entries and of the step's folder. Immutable. */
public final class JournalView implements FactView {
    /** What was kept of what a process printed. */
    public interface Outputs {
        /** The text of a stream, {@code stdout} or {@code stderr}; empty where it was not kept. */
        Optional<String> of(long pid, String stream);
    }

    private final List<Entry> entries;
    private final List<Run> runs;
    private final long longestHold;
    private final Outputs outputs;
    private final Path folder;

    /**
     * @param home the process that counts as this one: messages are those that it sent and received
     * @param folder the step's scratch folder
     */
    public JournalView(List<Entry> entries, long home, Outputs outputs, Path folder) {
        this.entries = List.copyOf(entries);
        this.runs = JournalRuns.of(entries, home);
        this.longestHold = longestHold(entries, home);
        this.outputs = outputs;
        this.folder = folder;
    }

    private static long longestHold(List<Entry> entries, long home) {
        return entries.stream()
                .filter(entry -> entry.origin().pid() == home && entry.origin().threadId() == 0)
                .filter(entry -> entry.fact() instanceof LoopFact.Held)
                .mapToLong(entry -> ((LoopFact.Held) entry.fact()).nanos())
                .max()
                .orElse(0);
    }

    @Override
    public List<Run> runs() {
        return runs;
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public <F extends Fact> Stream<F> facts(Class<F> kind) {
        return entries.stream().map(Entry::fact).filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public long longestHold() {
        return longestHold;
    }

    @Override
    public Optional<String> output(Run run, String stream) {
        return outputs.of(run.pid(), stream);
    }

    @Override
    public Optional<String> file(String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
