package dev.forkshop.workbench;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.workbench.command.Shell;
import dev.forkshop.workbench.lesson.FactView;
import dev.forkshop.workbench.lesson.JournalView;
import dev.forkshop.workbench.lesson.play.KeptOutput;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Request;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where commands are performed whose facts somebody asks for afterwards: a folder in which they run, the journal from a
 * mark on, what programs printed, and what they left running. One thread at a time.
 */
final class StepRoom {
    private final Session session;
    private final Shell shell;
    private Path folder;
    private KeptOutput outputs = new KeptOutput();
    private LeftRunning left;
    private long mark;

    StepRoom(Session session, Shell shell, Path folder) {
        this.session = session;
        this.shell = shell;
        enter(folder);
    }

    /** From here on commands run in this folder, and facts begin with this moment. */
    void enter(Path other) {
        folder = other;
        try {
            Files.createDirectories(folder);
        } catch (IOException impossible) {
            throw new UncheckedIOException("no folder for the files of this step", impossible);
        }
        session.directory(folder);
        mark();
    }

    private void mark() {
        mark = session.journal().last();
        left = new LeftRunning(session);
        outputs = new KeptOutput();
    }

    Path write(String name, String text) {
        Path file = inside(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException("the file " + name + " of this step cannot be written", impossible);
        }
    }

    Optional<String> read(String name) {
        Path file = inside(name);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException("the file " + name + " of this step cannot be read", impossible);
        }
    }

    private Path inside(String name) {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalArgumentException("a step writes into its own folder only, not to " + name);
        }
        return file;
    }

    /** Carries out a command line to its end; what it prints also goes to {@code live} as it comes. */
    Performance perform(Request request, Consumer<Line> live) {
        return perform(request, live, new Job("", live::accept));
    }

    /** The same; an interrupt of {@code outer} is one of the command. */
    Performance perform(Request request, Consumer<Line> live, Job outer) {
        List<Line> lines = Collections.synchronizedList(new ArrayList<>());
        Job job = new Job(request.command(), line -> {
            lines.add(line);
            live.accept(line);
        });
        outer.onInterrupt(job::interrupt);
        outer.onInsistence(job::interrupt);
        request.inputs().forEach(job::input);
        job.endInput();
        return perform(job, lines);
    }

    private Performance perform(Job job, List<Line> lines) {
        long before = session.journal().last();
        long start = System.nanoTime();
        int status = shell.execute(job.text(), job);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        List<Entry> facts = session.journal().since(before);
        List<Line> printed = List.copyOf(lines);
        outputs.keep(facts, printed);
        return Performance.of(printed, status, facts, time);
    }

    FactView facts() {
        return new JournalView(
                session.journal().since(mark), session.journal().origin().pid(), outputs, folder);
    }

    /** How many children and workers were started here and are alive. */
    int running() {
        return left.count();
    }

    /** Ends what was started here and forgets the facts. */
    void restart() {
        left.end();
        mark();
    }

    Session session() {
        return session;
    }
}
