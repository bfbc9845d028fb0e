package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.command.Shell;
import dev.forkshop.workbench.lesson.present.Remote;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Output;
import dev.forkshop.workbench.transcript.replay.Podium;
import dev.forkshop.workbench.view.Line;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jline.utils.Signals;

/**
 * The prompt where nothing may be redrawn: a dumb terminal, or a person who listens to the screen. Lines are edited by
 * the terminal itself; output that comes while the prompt stands begins a line of its own, and the prompt is said again
 * when the answer is complete.
 */
public final class PlainFront implements Interactive {
    private static final long SETTLE_MILLIS = 1_000;

    private final BufferedReader keys;
    private final OutputStream out;
    private final Paint paint;
    private final Output lines = this::print;
    private final Jobs jobs = new Jobs(lines);
    private final List<String> entered = new ArrayList<>();
    private Lending lending = new Lending(Thread.currentThread());
    private String standing = "";
    private Shell shell;
    private volatile boolean leaving;
    private volatile int status;

    public PlainFront(Abilities abilities) {
        this(System.in, new FileOutputStream(FileDescriptor.out), abilities);
    }

    PlainFront(InputStream keys, OutputStream out, Abilities abilities) {
        this.keys = new BufferedReader(new InputStreamReader(keys, StandardCharsets.UTF_8));
        this.out = out;
        this.paint = new Paint(abilities);
    }

    @Override
    public int run(Conversation conversation) {
        shell = conversation.shell();
        lending = new Lending(Thread.currentThread());
        Signals.register("INT", this::interrupt);
        jobs.onChange(this::changed);
        print(conversation.greeting());
        try {
            while (!leaving) {
                readAndRun();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the terminal cannot be read", unreadable);
        }
        farewell(conversation.session().living());
        return status;
    }

    private void readAndRun() throws IOException {
        lending.give();
        prompt();
        String line = keys.readLine();
        if (line == null) {
            endOfInput();
        } else {
            typed();
            take(line);
        }
        settle();
    }

    private void settle() {
        try {
            jobs.settle(SETTLE_MILLIS);
        } catch (InterruptedException interrupted) {
            leaving |= !lending.isAsked();
        }
    }

    /** Its borrower asks while the reader waits for the answer to a line: it reads no key meanwhile. */
    @Override
    public <T> T lendTerminal(Callable<T> use) throws Exception {
        return lending.borrow(use);
    }

    /** Leaves first: a job that ends just now has no prompt to say any more. */
    private void endOfInput() {
        Optional<Job> taker = jobs.wantingInput();
        if (taker.isEmpty()) {
            leave(status);
        }
        typed();
        say("\n");
        taker.ifPresent(Job::endInput);
    }

    private void take(String line) throws IOException {
        Optional<Job> taker = jobs.wantingInput();
        taker.ifPresent(job -> job.input(line));
        if (taker.isEmpty()) {
            start(line);
        }
    }

    private void start(String first) throws IOException {
        String command = whole(first);
        entered.add(command);
        jobs.start(command, job -> shell.execute(command, job));
    }

    private String whole(String first) throws IOException {
        String command = first;
        String next = "";
        while (next != null && shell.goesOn(command)) {
            say("....> ");
            next = keys.readLine();
            command = next == null ? command : command + "\n" + next;
        }
        return command;
    }

    private void interrupt() {
        if (!jobs.interruptNewest()) {
            say("\n");
            typed();
            prompt();
        }
    }

    private void changed() {
        if (jobs.now().isEmpty() && !leaving) {
            prompt();
        }
    }

    private void farewell(List<Line> living) {
        if (!living.isEmpty()) {
            print(Line.text("still running, and ended now:"));
            living.forEach(this::print);
        }
        jobs.now().forEach(job -> job.job().interrupt());
    }

    // ---- writing

    private synchronized void print(Line line) {
        write((standing.isEmpty() ? "" : "\n") + paint.of(line) + "\n");
        standing = "";
    }

    /** Says the prompt, unless it already stands there. */
    private synchronized void prompt() {
        String prompt = jobs.wantingInput().isPresent() ? "in> " : shell.isJavaMode() ? "java> " : "shop> ";
        if (!standing.equals(prompt)) {
            say((standing.isEmpty() ? "" : "\n") + prompt);
            standing = prompt;
        }
    }

    /** The person ended the line on which the prompt stood. */
    private synchronized void typed() {
        standing = "";
    }

    private synchronized void say(String text) {
        write(text);
    }

    private void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException gone) {
            leaving = true;
        }
    }

    // ---- what commands ask of a front

    @Override
    public Remote remote(Job job) {
        return PresenterKeys.ofLines(job);
    }

    @Override
    public Podium podium(Job job) {
        return new LinePodium(job, line -> shell.execute(line, job));
    }

    @Override
    public List<String> history() {
        return List.copyOf(entered);
    }

    @Override
    public void forget() {
        entered.clear();
    }

    @Override
    public void clear() {
        // nothing is ever redrawn here
    }

    @Override
    public boolean attended() {
        return true;
    }

    @Override
    public void leave(int exitStatus) {
        status = exitStatus;
        leaving = true;
    }

    @Override
    public void close() {
        // the terminal has not been changed
    }
}
