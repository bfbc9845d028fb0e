package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.command.Completion;
import dev.forkshop.workbench.command.Shell;
import dev.forkshop.workbench.lesson.present.Remote;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.transcript.replay.Mode;
import dev.forkshop.workbench.transcript.replay.Podium;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.InfoCmp.Capability;

/**
 * The prompt on a terminal that can move its cursor. The calling thread reads lines; each is carried out on a thread of
 * its own while the prompt stays. Three threads write, each with the editor's lock: this one, the screen's for what is
 * printed, the status line's.
 */
public final class TerminalFront implements Interactive {
    /** A line that is answered within this time has its answer before the next prompt is drawn. */
    private static final long SETTLE_MILLIS = 120;

    /** A line that ends the sitting is waited for: the end of the input right behind it must not overtake its status. */
    private static final Set<String> LAST_WORDS = Set.of("exit", "quit");

    private final Terminal terminal;
    private final Abilities abilities;
    private final Path historyFile;
    private final Thread reader = Thread.currentThread();
    private final Attributes found;
    private final Lending lending = new Lending(reader);
    private final KeptHistory history = new KeptHistory();
    private Prompt prompt;
    private Jobs jobs;
    private Screen screen;
    private StatusLine statusLine;
    private Editor editor;
    private volatile Optional<Mode> replaying = Optional.empty();
    private Shell shell;
    private volatile boolean leaving;
    private volatile int status;
    private boolean closed;

    /** Takes the terminal over; the calling thread must be the one that runs the conversation. */
    public TerminalFront(Terminal terminal, Abilities abilities, Path historyFile) {
        this.terminal = terminal;
        this.abilities = abilities;
        this.historyFile = historyFile;
        this.found = Terminals.takeOver(terminal);
    }

    /** Takes over the terminal of this process. */
    public static TerminalFront open(Abilities abilities, Path historyFile) {
        try {
            return new TerminalFront(Terminals.system(), abilities, historyFile);
        } catch (IOException noTerminal) {
            throw new UncheckedIOException("the terminal cannot be used", noTerminal);
        }
    }

    @Override
    public int run(Conversation conversation) {
        set(conversation);
        terminal.handle(Signal.INT, signal -> jobs.interruptNewest());
        statusLine.start();
        screen.line(conversation.greeting());
        historyTrouble().ifPresent(why -> screen.line(Line.of().dim(why).line()));
        screen.flush();
        while (!leaving) {
            lend();
            readAndRun();
        }
        farewell(conversation);
        return status;
    }

    private void set(Conversation conversation) {
        shell = conversation.shell();
        editor = new Editor(terminal, Prompt.variables(abilities));
        screen = new Screen(abilities, editor::printAbove, () -> jobs.interruptedOneRuns());
        jobs = new Jobs(line -> Fold.of(line, width()).forEach(screen::line));
        prompt = new Prompt(editor, abilities, jobs);
        statusLine = new StatusLine(terminal, editor, conversation, jobs, abilities, () -> replaying);
        Completion completion = new Completion(shell.commands(), conversation.session(), conversation.values());
        prompt.set(shell, completion, line -> Fold.of(line, width()).forEach(screen::line));
        jobs.onChange(this::changed);
    }

    private Optional<String> historyTrouble() {
        Optional<String> trouble = KeptHistory.prepare(historyFile);
        prompt.keep(history, trouble.isEmpty() ? Optional.of(historyFile) : Optional.empty());
        return trouble.map(why -> "what you type is not kept for the next time: " + why);
    }

    private void changed() {
        prompt.follow();
        statusLine.wake();
    }

    // ---- one line

    private void readAndRun() {
        try {
            Prompt.Entered entered = prompt.read();
            entered.taker().ifPresentOrElse(job -> job.input(entered.text()), () -> start(entered.text()));
            jobs.settle(LAST_WORDS.contains(entered.text().strip().split("\\s")[0]) ? Long.MAX_VALUE : SETTLE_MILLIS);
        } catch (UserInterruptException cleared) {
            Thread.interrupted(); // Ctrl-C took the line away, and the prompt goes on
        } catch (EndOfFileException end) {
            prompt.ended().ifPresentOrElse(Job::endInput, () -> leave(status));
        } catch (InterruptedException toldToLeave) {
            leaving |= !lending.isAsked();
        }
    }

    /** While somebody else has the terminal, what is printed waits. */
    private void lend() {
        if (lending.isAsked()) {
            terminal.setAttributes(found);
            statusLine.aside(lending::give);
            Terminals.takeOver(terminal);
        }
    }

    @Override
    public <T> T lendTerminal(Callable<T> use) throws Exception {
        screen.flush();
        return lending.borrow(use);
    }

    private void start(String text) {
        jobs.start(text, job -> carryOut(text, job));
    }

    private void carryOut(String text, Job job) {
        List<String> commands = text.isBlank() ? List.of("") : shell.split(text);
        for (String line : commands) {
            if (!job.interrupted() && !leaving) {
                shell.execute(line, job);
            }
        }
        screen.flush();
    }

    // ---- the end

    private void farewell(Conversation conversation) {
        Thread.interrupted(); // the end has been heard
        List<Line> living = conversation.session().living();
        if (!living.isEmpty()) {
            screen.line(Line.text("still running, and ended now:"));
            living.forEach(screen::line);
        }
        jobs.now().forEach(job -> job.job().interrupt());
        screen.flush();
        screen.close(); // of what ends now nothing more is told: some of it would come too late
    }

    @Override
    public int width() {
        return Math.max(terminal.getWidth(), 20);
    }

    @Override
    public Podium podium(Job job) {
        return new Lectern(editor, job, this::replaying);
    }

    @Override
    public Remote remote(Job job) {
        return PresenterKeys.of(editor, job);
    }

    private void replaying(Optional<Mode> mode) {
        replaying = mode;
        prompt.restore();
        statusLine.wake();
    }

    @Override
    public boolean attended() {
        return true;
    }

    @Override
    public void leave(int exitStatus) {
        status = exitStatus;
        boolean first = !leaving;
        leaving = true;
        if (first && Thread.currentThread() != reader) {
            reader.interrupt();
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (statusLine != null) {
            statusLine.close();
            screen.close();
        }
        if (!leaving) {
            terminal.writer()
                    .print(LineReaderImpl.BRACKETED_PASTE_OFF + "\r\n"); // ended by a signal, in the middle of a line
        }
        terminal.puts(Capability.keypad_local);
        terminal.setAttributes(found);
        terminal.flush();
        try {
            terminal.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }

    // ---- what commands ask of a front

    @Override
    public List<String> history() {
        return history.lines();
    }

    @Override
    public void forget() {
        try {
            history.forget(historyFile);
        } catch (IOException undeletable) {
            throw new UncheckedIOException("cannot empty " + historyFile, undeletable);
        }
    }

    @Override
    public void clear() {
        screen.flush();
        prompt.clearScreen();
    }
}
