package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.transcript.replay.Mode;
import dev.forkshop.workbench.transcript.replay.Podium;
import dev.forkshop.workbench.view.Line;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A replay where nothing may be redrawn: its commands stand there whole, and keys come with Enter. The replay's methods
 * are called by its job's thread, which also carries out what the audience types while the keyboard is theirs.
 */
final class LinePodium implements Podium {
    private static final String TAB = "\t";

    private final Job job;
    private final Consumer<String> shell;
    /** What was typed, empty at its end. */
    private final BlockingQueue<Optional<String>> typed = new LinkedBlockingQueue<>();

    LinePodium(Job job, Consumer<String> shell) {
        this.job = job;
        this.shell = shell;
        job.onInput(line -> typed.add(Optional.of(line)), this::end);
        job.onInterrupt(this::end);
        job.line(Line.text("on this terminal Enter stands for any key, and Tab takes Enter as well"));
    }

    private void end() {
        typed.add(Optional.empty());
    }

    @Override
    public void show(Line line) {
        job.line(line);
    }

    @Override
    public void type(String prompt, String text, Duration perCharacter) {
        job.line(Line.of().dim(prompt).command(text).line());
    }

    @Override
    public void mode(Mode mode) {
        // the lines that name it are all there is
    }

    @Override
    public Key next() throws InterruptedException {
        return key(typed.take());
    }

    @Override
    public Key within(Duration time) throws InterruptedException {
        Optional<String> line = typed.poll(time.toNanos(), TimeUnit.NANOSECONDS);
        return line == null ? Key.NONE : key(line);
    }

    @Override
    public Key yours() throws InterruptedException {
        Optional<String> line = typed.take();
        while (key(line) == Key.ANY) {
            line.ifPresent(shell);
            line = typed.take();
        }
        return key(line);
    }

    private static Key key(Optional<String> line) {
        return line.map(text -> text.contains(TAB) ? Key.TAB : Key.ANY).orElse(Key.STOP);
    }
}
