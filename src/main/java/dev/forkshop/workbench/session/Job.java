package dev.forkshop.workbench.session;

import dev.forkshop.workbench.view.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One line that was entered, while it is carried out: where it prints, how it is interrupted, and what is typed to the
 * program that it runs. Any thread.
 */
public final class Job implements Output {
    private final String text;
    private final Output output;
    private final CompletableFuture<Void> interruption = new CompletableFuture<>();
    private final CompletableFuture<Void> insistence = new CompletableFuture<>();
    private final List<String> early = new ArrayList<>();
    private final List<Witness> witnesses = new CopyOnWriteArrayList<>();
    private Consumer<String> input;
    private Runnable inputEnd = () -> {};
    private volatile Runnable inputChanged = () -> {};
    private boolean inputEnded;
    private volatile String progress = "";
    private volatile boolean quiet;
    private volatile Supplier<Optional<String>> source;

    /** Sees what a job prints and what is typed to its program. Any thread. */
    public interface Witness {
        void printed(Line line);

        void typed(String line);
    }

    public Job(String text, Output output) {
        this.text = text;
        this.output = output;
    }

    /** Says in a few words how far it is; they stand for a moment where a person sees what runs. */
    public void progress(String words) {
        progress = words;
    }

    /** How far it is; empty where it has not said. */
    public String progress() {
        return progress;
    }

    /** Of what happened nothing is told below the output: whoever started it does that. */
    public void keepQuiet() {
        quiet = true;
    }

    public boolean isQuiet() {
        return quiet;
    }

    /** The line as it was entered. */
    public String text() {
        return text;
    }

    @Override
    public void line(Line line) {
        witnesses.forEach(witness -> witness.printed(line));
        output.line(line);
    }

    /** This witness is told what was typed too early, and all from now on, until it is {@linkplain #dismiss dismissed}. */
    public synchronized void call(Witness witness) {
        early.forEach(witness::typed);
        witnesses.add(witness);
    }

    public void dismiss(Witness witness) {
        witnesses.remove(witness);
    }

    // ---- interruption

    /** Ctrl-C: the actions of {@link #onInterrupt} run; from the second time on those of {@link #onInsistence}. */
    public void interrupt() {
        if (!interruption.complete(null)) {
            insistence.complete(null);
        }
    }

    public boolean interrupted() {
        return interruption.isDone();
    }

    /** Whether the person has interrupted a second time: nothing more can be asked. */
    public boolean insisted() {
        return insistence.isDone();
    }

    /** Runs the action at the interrupt, on the interrupter's thread; at once where it has already happened. */
    public void onInterrupt(Runnable action) {
        interruption.thenRun(action);
    }

    /** Runs the action when the person interrupts again, on the interrupter's thread. */
    public void onInsistence(Runnable action) {
        insistence.thenRun(action);
    }

    /**
     * Waits for an outcome on the job's thread. An interrupt does not end the wait by itself: its actions are to end
     * what is waited for.
     *
     * @throws ExecutionException with what the work threw
     */
    public <T> T await(CompletableFuture<T> outcome) throws ExecutionException, InterruptedException {
        return outcome.get();
    }

    /** Waits for an outcome or for the interrupt; true where the outcome is there. */
    public boolean awaitOrInterrupt(CompletableFuture<?> outcome) throws InterruptedException {
        try {
            CompletableFuture.anyOf(outcome, interruption).get();
        } catch (ExecutionException failed) {
            return true;
        }
        return outcome.isDone();
    }

    /** Waits so long; false at once where the person wants no more. */
    public boolean pause(long millis) throws InterruptedException {
        return awaitOrInterrupt(new CompletableFuture<Void>().completeOnTimeout(null, millis, TimeUnit.MILLISECONDS));
    }

    // ---- input

    /** The program wants what is typed: lines, each without its line break, then the end. Earlier lines come first. */
    public void onInput(Consumer<String> lines, Runnable end) {
        connect(lines, end);
        inputChanged.run();
    }

    private synchronized void connect(Consumer<String> lines, Runnable end) {
        input = lines;
        inputEnd = end;
        early.forEach(lines);
        early.clear();
        if (inputEnded) {
            end.run();
        }
    }

    /** Who asks line by line takes them from here, and leaves the rest to whoever reads after it; empty at the end. */
    public void source(Supplier<Optional<String>> lines) {
        source = lines;
    }

    /** Where lines are taken one by one; empty where they are pushed by {@link #input}. */
    public Optional<Supplier<Optional<String>>> source() {
        return Optional.ofNullable(source);
    }

    /** Runs the action, without a lock held, whenever {@link #wantsInput} may have changed. */
    public void onInputChanged(Runnable action) {
        inputChanged = action;
    }

    /** Whether what is typed goes to the program that this job runs. */
    public synchronized boolean wantsInput() {
        return input != null && !inputEnded;
    }

    /** Hands a line to the program. */
    public synchronized void input(String line) {
        witnesses.forEach(witness -> witness.typed(line));
        if (input == null) {
            early.add(line);
        } else {
            input.accept(line);
        }
    }

    /** Nothing more will be typed. */
    public void endInput() {
        if (closeInput()) {
            inputChanged.run();
        }
    }

    private synchronized boolean closeInput() {
        boolean first = !inputEnded;
        inputEnded = true;
        if (first) {
            inputEnd.run();
        }
        return first;
    }
}
