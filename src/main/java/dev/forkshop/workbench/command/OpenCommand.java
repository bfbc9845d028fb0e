package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** {@code open}: carries out the lines of a file as if they were typed as Java, up to one that fails. */
public final class OpenCommand implements Command {
    private final Interpreter interpreter;
    private final TrustGate gate;

    public OpenCommand(Interpreter interpreter, TrustGate gate) {
        this.interpreter = interpreter;
        this.gate = gate;
    }

    @Override
    public Usage usage() {
        return Usage.of("open", Groups.PROMPT, "run the Java lines of a file as if you typed them")
                .example("open mine.java", "what save wrote, or what you wrote; its names are known afterwards")
                .flag("--trust", "run a file from outside forkshop's own folders without asking")
                .required(
                        "FILE", "a file of Java as it is typed here; a class with a main is for run", Usage.Values.FILE)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException, InterruptedException {
        Path file = session.directory().resolve(arguments.words().get(0));
        String text = text(file);
        List<String> typed = new CommandLines(text, interpreter::goesOn).all();
        List<String> code =
                typed.stream().filter(each -> !each.strip().startsWith("//")).toList();
        if (!gate.opens(file, text, code, arguments.has("--trust"), job)) {
            return Shell.FAILED;
        }
        return carryOut(file, typed, job);
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException | AccessDeniedException | MalformedInputException unreadable) {
            throw new UsageError("cannot read " + file, "name a text file that is there: save FILE writes one");
        }
    }

    private int carryOut(Path file, List<String> typed, Job job) throws InterruptedException {
        for (String each : typed) {
            OptionalInt status = interpreter.evaluate(each, false, job);
            if (status.orElse(Shell.OK) != Shell.OK) {
                tellWhere(file, each, job);
                return status.getAsInt();
            }
        }
        return Shell.OK;
    }

    private static void tellWhere(Path file, String typed, Job job) {
        String first = typed.strip().lines().findFirst().orElse("");
        job.line(Line.of()
                .bad("stopped: ")
                .text(file.getFileName() + " was carried out up to " + first)
                .line()
                .onErr());
    }
}
