package dev.forkshop.workbench;

import dev.forkshop.workbench.command.Front;
import dev.forkshop.workbench.command.Shell;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.terminal.Abilities;
import dev.forkshop.workbench.terminal.PlainOutput;
import dev.forkshop.workbench.terminal.Tty;
import dev.forkshop.workbench.view.Line;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Carries out lines one after the other without a prompt, on the caller's thread, and goes on after one that fails. The
 * exit status is that of the last line, or what {@code exit} says.
 */
final class Script implements Front {
    /** What a shell reports of a program that wrote to a pipe without a reader. */
    private static final int READER_GONE = 141;

    private final boolean stopAtFailure;
    private final Abilities abilities;
    private final PlainOutput output;
    private final List<String> entered = new ArrayList<>();
    private StandardInput input = StandardInput.NONE;
    /** Null where a command's answers are pushed to it. */
    private Supplier<Optional<String>> answers;

    private volatile Job current;
    private volatile boolean leaving;
    private volatile int status;

    Script(boolean stopAtFailure) {
        this.stopAtFailure = stopAtFailure;
        this.abilities = Abilities.of(Tty.isTerminal(1));
        this.output = new PlainOutput(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                abilities,
                Abilities.of(Tty.isTerminal(2)),
                this::readerGone);
    }

    /** Carries out these lines; what is typed meanwhile goes to the programs that they run. */
    int run(String text) {
        input = StandardInput.of(System.in);
        try (Workbench workbench = Workbench.open(this, abilities.symbols())) {
            workbench.shell().split(text).forEach(line -> execute(line, workbench.shell()));
            nameTheLiving(workbench);
        }
        return status;
    }

    /** Carries out lines as they come in; a command that asks takes its answers from them, programs get no input. */
    int run(InputStream lines) {
        try (Workbench workbench = Workbench.open(this, abilities.symbols());
                BufferedReader reader = new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
            answers = () -> next(reader);
            String line = reader.readLine();
            while (line != null && !leaving) {
                execute(continued(line, reader, workbench.shell()), workbench.shell());
                line = reader.readLine();
            }
            nameTheLiving(workbench);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("standard input cannot be read", unreadable);
        }
        return status;
    }

    private static Optional<String> next(BufferedReader reader) {
        try {
            return Optional.ofNullable(reader.readLine());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("standard input cannot be read", unreadable);
        }
    }

    private static String continued(String first, BufferedReader reader, Shell shell) throws IOException {
        StringBuilder command = new StringBuilder(first);
        String next = "";
        while (next != null && shell.goesOn(command.toString())) {
            next = reader.readLine();
            command.append(next == null ? "" : "\n" + next);
        }
        return command.toString();
    }

    private void execute(String line, Shell shell) {
        if (leaving) {
            return;
        }
        entered.add(line);
        Job job = new Job(line, output);
        current = job;
        job.source(answers);
        input.serve(job);
        int outcome = shell.execute(line, job);
        if (!leaving) {
            status = outcome;
            leaving = stopAtFailure && outcome != Shell.OK;
        }
    }

    private void nameTheLiving(Workbench workbench) {
        List<Line> living = workbench.session().living();
        if (!living.isEmpty()) {
            output.line(Line.text("still running, and ended now:").onErr());
            living.forEach(line -> output.line(line.onErr()));
        }
    }

    private void readerGone() {
        leave(READER_GONE);
        current.interrupt();
    }

    // ---- what commands ask of a front

    /** Of the input nobody reads a byte before a program wants it, so the terminal is free. */
    @Override
    public boolean hasTerminal() {
        return answers == null && Tty.isTerminal(0) && Tty.isTerminal(1);
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
        // a script has no screen of its own
    }

    @Override
    public void leave(int exitStatus) {
        status = exitStatus;
        leaving = true;
    }
}
