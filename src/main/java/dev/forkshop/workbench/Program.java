package dev.forkshop.workbench;

import dev.forkshop.workbench.command.ArgumentParser;
import dev.forkshop.workbench.command.Arguments;
import dev.forkshop.workbench.command.Help;
import dev.forkshop.workbench.command.Shell;
import dev.forkshop.workbench.command.Usage;
import dev.forkshop.workbench.command.UsageError;
import dev.forkshop.workbench.command.Words;
import dev.forkshop.workbench.terminal.Tty;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The program as the system starts it: by its arguments a sitting at the prompt, or a script. */
public final class Program {
    private Program() {}

    /** Runs until the sitting or the script is over; returns the exit status. */
    public static int run(String[] words) {
        try {
            return words.length == 0 ? withoutArguments() : run(List.of(words));
        } catch (UsageError misfit) {
            System.err.println("forkshop: " + misfit.getMessage());
            System.err.println("  " + misfit.hint());
            return Shell.USAGE;
        }
    }

    private static int withoutArguments() {
        return Tty.isTerminal(0) && Tty.isTerminal(1)
                ? Sitting.run()
                : script(false).run(System.in);
    }

    private static int run(List<String> words) {
        return isCommand(words.get(0)) ? script(false).run(line(words)) : run(new ArgumentParser(usage()).parse(words));
    }

    /** A bare word that names no file: {@code forkshop verify transcripts}. */
    static boolean isCommand(String word) {
        return word.matches("[a-z]+") && !Files.exists(Path.of(word));
    }

    /** The line that is read as just these words. */
    static String line(List<String> words) {
        return words.stream().map(Words::quoted).collect(Collectors.joining(" "));
    }

    private static int run(Arguments arguments) {
        if (arguments.has("--help")) {
            Help.of(usage()).forEach(line -> System.out.println(line.plain()));
            return Shell.OK;
        }
        if (arguments.has("--version")) {
            System.out.println(Version.line());
            return Shell.OK;
        }
        Script script = script(arguments.has("--errexit"));
        return arguments.has("-c") ? script.run(String.join("\n", arguments.all("-c"))) : file(arguments, script);
    }

    private static Script script(boolean stopAtFailure) {
        return new Script(stopAtFailure);
    }

    private static int file(Arguments arguments, Script script) {
        String name =
                arguments.word(0).orElseThrow(() -> new UsageError("--errexit needs a script", "try forkshop FILE"));
        if (name.equals("-")) {
            return script.run(System.in);
        }
        return name.endsWith(".transcript") ? script.run("verify " + Words.quoted(name)) : script.run(text(name));
    }

    private static String text(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (MalformedInputException notText) {
            throw new UsageError(name + " is not a text in UTF-8", "a script is a file with one command a line");
        } catch (IOException unreadable) {
            throw new UsageError("cannot read " + name + ": " + reason(unreadable), "try forkshop --help");
        }
    }

    private static String reason(IOException unreadable) {
        return unreadable instanceof java.nio.file.NoSuchFileException
                ? "there is no such file"
                : unreadable.toString();
    }

    private static Usage usage() {
        return Usage.of("forkshop", "", "run real processes and see what happened, at a prompt or from a script")
                .example("forkshop", "opens the prompt")
                .example("forkshop -c 'exec git --version'", "carries out one line; -c may be repeated")
                .example("forkshop FILE", "carries out the lines of a file; verifies a .transcript")
                .example(
                        "forkshop verify transcripts",
                        "carries out one command, its arguments as your shell reads them")
                .example("echo 'spawn ls' | forkshop -", "carries out the lines that it is handed")
                .options("-c", "LINE", "carry out this line and leave with its exit status")
                .flag("--errexit", "stop at the first line that fails")
                .flag("--version", "the version of forkshop and of Java")
                .optional("FILE", "a file of command lines, or - for standard input", Usage.Values.FILE)
                .detail("The exit status is that of the last line: 0 done, 1 failed, 2 not understood, 127 unknown"
                        + " command, 130 interrupted.")
                .detail("Environment: NO_COLOR=1 no colours; ACCESSIBLE=1 nothing is redrawn; FORKSHOP_HOME where"
                        + " forkshop keeps its files.")
                .usage();
    }
}
