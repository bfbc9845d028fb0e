package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code save}: what was typed as Java in this sitting and compiled, as a file that {@code open} takes. */
public final class SaveCommand implements Command {
    private static final String HEAD = "// Java of a forkshop sitting; there, open runs it again\n";

    private final Interpreter interpreter;

    public SaveCommand(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    @Override
    public Usage usage() {
        return Usage.of("save", Groups.PROMPT, "write what you typed as Java into a file")
                .example("save mine.java", "all that compiled, as you typed it; open mine.java runs it again")
                .flag("--overwrite", "replace a file that is already there")
                .required("FILE", "the file to write", Usage.Values.FILE)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws IOException {
        Path file = session.directory().resolve(arguments.words().get(0));
        List<String> typed = interpreter.compiled();
        if (typed.isEmpty()) {
            throw new UsageError("no Java was typed yet that compiles", "a line that is no command is Java: 1 + 1");
        }
        if (Files.exists(file) && !arguments.has("--overwrite")) {
            throw new UsageError(file + " is already there", "choose another name, or add --overwrite");
        }
        if (!Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new UsageError(file + " cannot be written", "name a file in a folder that is there");
        }
        WrittenFile.of(file, text(typed), job);
        return Shell.OK;
    }

    /** A text of several lines stands apart. */
    private static String text(List<String> typed) {
        StringBuilder text = new StringBuilder(HEAD);
        boolean apart = true;
        for (String each : typed) {
            boolean several = each.strip().contains("\n");
            text.append(several || apart ? "\n" : "").append(each.strip()).append('\n');
            apart = several;
        }
        return text.toString();
    }
}
