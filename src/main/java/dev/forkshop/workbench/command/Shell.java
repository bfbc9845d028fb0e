package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.Nearest;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.workbench.explain.Deed;
import dev.forkshop.workbench.explain.Typed;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Carries out one line: finds its command, checks its arguments, runs it on the caller's thread, and turns what went
 * wrong into lines and an exit status. Any number of threads at once.
 */
public final class Shell {
    /** The exit statuses, as a Unix shell has them. */
    public static final int OK = 0;

    public static final int FAILED = 1;
    public static final int USAGE = 2;
    public static final int UNKNOWN = 127;
    public static final int INTERRUPTED = 130;

    private final Commands commands;
    private final Session session;
    private final Unclaimed unclaimed;
    private final Interpreter interpreter;
    private final Onlooker onlooker;
    private final Mode mode;

    public Shell(Commands commands, Session session, Unclaimed unclaimed, Interpreter interpreter) {
        this(commands, session, unclaimed, interpreter, Onlooker.NOBODY, new Mode());
    }

    private Shell(
            Commands commands,
            Session session,
            Unclaimed unclaimed,
            Interpreter interpreter,
            Onlooker onlooker,
            Mode mode) {
        this.commands = commands;
        this.session = session;
        this.unclaimed = unclaimed;
        this.interpreter = interpreter;
        this.onlooker = onlooker;
        this.mode = mode;
    }

    /** The same shell, before somebody who watches. */
    public Shell before(Onlooker watching) {
        return new Shell(commands, session, unclaimed, interpreter, watching, mode);
    }

    /** The same shell for lines that nobody types: they are commands, whatever was typed before. */
    public Shell apart() {
        return new Shell(commands, session, unclaimed, interpreter, onlooker, new Mode());
    }

    /** Whether every line is Java that does not say that it is none. */
    public boolean isJavaMode() {
        return mode.isJava();
    }

    public Commands commands() {
        return commands;
    }

    /** Begins to load what lines need that are no commands. */
    public void warmUp() {
        interpreter.warmUp();
    }

    // ---- lines that belong together

    /** A text of several lines taken apart: a command goes on where a quote is open or a backslash ends the line. */
    public List<String> split(String text) {
        return lines(text).all();
    }

    /** Whether the last command of such a text goes on in a line that is not there yet. */
    public boolean goesOn(String text) {
        return lines(text).goesOn();
    }

    private CommandLines lines(String text) {
        Mode then = mode.copy();
        return new CommandLines(text, line -> isOpen(then.read(line)), then::follow);
    }

    private boolean isOpen(Mode.Spoken spoken) {
        Words words = Words.of(spoken.text());
        boolean command = words.isEmpty() || spoken.said() || commands.begins(words.texts(0));
        if (command && !spoken.java()) {
            return !words.whole();
        }
        return !unclaimed.wantsText() && interpreter.goesOn(spoken.text());
    }

    /** Whether this beginning of a line can only become Java. */
    public boolean isJava(String begun) {
        return isJava(mode.read(begun));
    }

    private boolean isJava(Mode.Spoken spoken) {
        String begun = spoken.text();
        List<String> words = Words.of(begun).texts(0);
        boolean oneName = words.size() == 1 && words.get(0).matches("[\\w-]+") && begun.endsWith(words.get(0));
        boolean noCommand = !words.isEmpty() && !oneName && !commands.begins(words);
        return (spoken.java() || !spoken.said() && noCommand) && !unclaimed.wantsText();
    }

    /** The ways to go on with the last word of this text, which is a line up to the cursor. */
    public List<Suggestion> completions(String upToCursor, Completion ofCommands) {
        Mode.Spoken spoken = mode.read(upToCursor);
        if (isJava(spoken)) {
            return interpreter.completions(spoken.text());
        }
        String colon = Mode.isColonWord(upToCursor) ? ":" : "";
        return ofCommands.of(spoken.text()).stream()
                .map(way -> new Suggestion(colon + way.text(), way.description(), way.done()))
                .toList();
    }

    /** What stands behind the name or call that ends this text; nothing where the text is no Java. */
    public List<Line> documentation(String upToCursor) {
        Mode.Spoken spoken = mode.read(upToCursor);
        return isJava(spoken) ? interpreter.documentation(spoken.text()) : List.of();
    }

    // ---- one line

    /** Does what the line says; an empty one goes on in a lesson, or does nothing. Returns the exit status. */
    public int execute(String line, Job job) {
        return onlooker.watch(line, job, () -> carryOut(line, job));
    }

    private int carryOut(String typed, Job job) {
        Mode.Spoken spoken = mode.read(typed);
        if (spoken.java() && !spoken.text().isBlank() && !unclaimed.wantsText()) {
            return java(spoken.text(), job);
        }
        return carryOutCommand(spoken.text(), job);
    }

    private int carryOutCommand(String line, Job job) {
        Words words = Words.of(line);
        List<String> texts = words.texts(0);
        Optional<Commands.Found> found = words.isEmpty() ? Optional.empty() : commands.find(texts);
        if ((found.isEmpty() || unclaimed.rather(line)) && claimed(line, job) || words.isEmpty()) {
            return OK;
        }
        if (found.isEmpty() && !commands.begins(texts)) {
            return interpreted(line, texts.get(0), job);
        }
        if (words.open() == Words.Open.QUOTE) {
            return Failure.usage(
                    new UsageError("a quotation mark is not closed", "close it, or put \\ before it"), job);
        }
        return found.map(known -> run(known, words, job))
                .orElseGet(() -> member(texts, commands.family(texts.get(0)), job));
    }

    private boolean claimed(String line, Job job) {
        try {
            return line.isBlank() ? unclaimed.empty(job) : unclaimed.line(line, job);
        } catch (Throwable thrown) { // whatever a lesson does, the prompt lives on
            Failure.of(thrown, job);
            return true;
        }
    }

    private int interpreted(String line, String first, Job job) {
        return evaluated(line, first.matches("[a-z][a-z-]*"), job).orElseGet(() -> unknown(first, job));
    }

    private int java(String text, Job job) {
        return evaluated(text, false, job).orElse(FAILED);
    }

    /** Empty where the text may be a misspelt command. */
    private OptionalInt evaluated(String text, boolean perhapsCommand, Job job) {
        try {
            OptionalInt status = interpreter.evaluate(text, perhapsCommand, job);
            if (status.isPresent() && status.getAsInt() == OK) {
                session.deeds().add(new Deed(text, Typed.java(text), List.of()));
            }
            return status;
        } catch (Throwable thrown) { // whatever a line of Java does, the prompt lives on
            return OptionalInt.of(Failure.of(thrown, job));
        }
    }

    private int run(Commands.Found found, Words words, Job job) {
        try {
            Usage usage = found.command().usage();
            Arguments arguments = new ArgumentParser(usage).parse(words, found.words());
            if (arguments.has("--help")) {
                Help.of(usage).forEach(job::line);
                return OK;
            }
            return outcome(found.command(), arguments, job);
        } catch (UsageError misfit) {
            return Failure.usage(misfit, job);
        }
    }

    private int outcome(Command command, Arguments arguments, Job job) {
        try {
            long before = session.journal().last();
            int status = command.run(arguments, session, job);
            if (command instanceof ModeCommand change) {
                mode.set(change.isJava());
            } else {
                remember(ProgramRun.typed(command.usage().name(), arguments), before, job);
            }
            return job.interrupted() ? INTERRUPTED : status;
        } catch (UsageError misfit) {
            throw misfit;
        } catch (Throwable thrown) { // whatever a command does, the prompt lives on
            return Failure.of(thrown, job);
        }
    }

    private void remember(Typed typed, long before, Job job) {
        Origin shop = session.journal().origin();
        session.deeds().add(Deed.of(job.text(), typed, session.runs().since(before), shop));
    }

    // ---- lines that no command answers

    private int unknown(String name, Job job) {
        job.line(Line.of().bad("unknown command: ").text(name).line().onErr());
        Nearest.to(name, commands.names())
                .ifPresentOrElse(
                        near -> job.line(
                                Line.of().label("  try  ").command(near).line().onErr()),
                        () -> job.line(Line.of()
                                .label("  try  ")
                                .command("help")
                                .text("  lists the commands; exec runs a program")
                                .line()
                                .onErr()));
        return UNKNOWN;
    }

    private int member(List<String> texts, List<String> family, Job job) {
        String second = texts.size() > 1 ? texts.get(1) : "--help";
        if (second.equals("--help")) {
            family.stream()
                    .flatMap(name -> commands.command(name).stream())
                    .flatMap(command -> Help.line(command.usage()).stream())
                    .forEach(job::line);
            return texts.size() > 1 ? OK : USAGE;
        }
        return unknown(texts.get(0) + " " + second, job);
    }
}
