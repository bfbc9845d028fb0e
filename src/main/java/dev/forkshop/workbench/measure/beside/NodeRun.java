package dev.forkshop.workbench.measure.beside;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.childprocess.SpawnOptions;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.session.SideLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

/**
 * One program in real Node, under our {@link Preload}: from its start to its end, or until enough has happened, the time
 * is over, or somebody interrupts. Nothing of it is left then.
 */
public final class NodeRun {
    private static final long LOOK_MILLIS = 25;
    private static final int LOOKS_AFTER_ENOUGH = 8;

    /** A program for Node: its file's name, its text, where it runs, what it is given. */
    public record Program(String name, String text, Path cwd, List<String> arguments) {}

    /** How it came to an end. */
    public enum End {
        BY_ITSELF,
        ENOUGH,
        LATE,
        INTERRUPTED
    }

    /** What happened, until it ended so. */
    public record Outcome(List<Happening> happenings, End end) {}

    private final Session session;
    private final Job job;
    private final Program program;
    private final CompletableFuture<End> end = new CompletableFuture<>();
    private int looks;

    private NodeRun(Session session, Job job, Program program) {
        this.session = session;
        this.job = job;
        this.program = program;
    }

    /**
     * Runs it on a loop of its own and waits on the job's thread.
     *
     * @param millis how long it may take
     * @param enough tells of what was reported when a program that goes on may be ended; asked many times a second, off the shop's loop
     */
    public static Outcome of(Session session, Job job, Program program, long millis, Predicate<List<String>> enough)
            throws IOException, InterruptedException, ExecutionException {
        return new NodeRun(session, job, program).perform(millis, enough);
    }

    private Outcome perform(long millis, Predicate<List<String>> enough)
            throws IOException, InterruptedException, ExecutionException {
        Instant begun = Instant.now();
        try (Preload preload = Preload.prepare()) {
            Path file = preload.program(program.name(), program.text());
            List<String> reported;
            try (SideLoop side = session.sideLoop("node")) {
                side.loop().submit(() -> start(preload, file)).get();
                side.loop().execute(() -> watch(side.loop(), preload, millis, enough));
                job.onInterrupt(() -> end.complete(End.INTERRUPTED));
                end.get();
                reported = preload.reported();
            }
            Remains.of(preload.reported(), begun).end();
            return new Outcome(NodeTale.of(reported), end.get());
        }
    }

    private ChildProcess start(Preload preload, Path file) {
        List<String> words = new ArrayList<>(preload.options());
        words.add(file.toString());
        words.addAll(program.arguments());
        SpawnOptions options = SpawnOptions.defaults().cwd(program.cwd()).stdio("ignore");
        ChildProcess node = ChildProcesses.spawn("node", words, options);
        node.onError(end::completeExceptionally);
        node.onClose((code, signal) -> end.complete(End.BY_ITSELF));
        return node;
    }

    private void watch(EventLoop loop, Preload preload, long millis, Predicate<List<String>> enough) {
        loop.setTimeout(() -> end.complete(End.LATE), millis);
        loop.setInterval(() -> look(preload, enough), LOOK_MILLIS);
    }

    /** What comes at once after enough has come is still waited for: it may be too much. */
    private void look(Preload preload, Predicate<List<String>> enough) {
        try {
            if (looks > 0 || enough.test(preload.reported())) {
                looks++;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (looks > LOOKS_AFTER_ENOUGH) {
            end.complete(End.ENOUGH);
        }
    }
}
