package dev.forkshop.workbench.command;

import dev.forkshop.runtime.module.CompileError;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code edit}: opens a module in the learner's own editor, which has the terminal meanwhile; then says what the compiler
 * does not accept, or what to type next.
 */
public final class EditCommand implements Command {
    private final Front front;
    private final Map<String, String> environment;

    public EditCommand(Front front) {
        this(front, System.getenv());
    }

    EditCommand(Front front, Map<String, String> environment) {
        this.front = front;
        this.environment = environment;
    }

    @Override
    public Usage usage() {
        return Usage.of("edit", Groups.PROGRAMS, "write a module in your editor; the next run takes the change")
                .example("edit Mine", "a new module of your own, or one that you have")
                .example("edit Doubler", "your own copy of a bundled one, which then wins")
                .example("edit ./mine/Task.java", "a file anywhere; others beside it may belong to it")
                .required("MODULE", "a name, or a path to a Java file that need not be there yet", Usage.Values.MODULE)
                .detail("The editor is VISUAL, else EDITOR, with its arguments: EDITOR='code --wait'.")
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        String typed = arguments.words().get(0);
        if (!front.hasTerminal()) {
            throw new UsageError(
                    "edit needs a terminal for your editor",
                    "edit the file yourself; run ./Task.java takes it as it is");
        }
        List<String> editor = editor();
        EditedModule module = EditedModule.of(typed, session);
        say(module, job);
        int code = front.lendTerminal(() -> open(editor, module.file(), session.directory()));
        if (code != 0) {
            job.line(Line.of()
                    .bad(editor.get(0) + " ended with exit code " + code)
                    .line()
                    .onErr());
            return Shell.FAILED;
        }
        return compile(module, session, job);
    }

    /** Its words, as a shell would read them; no shell ever does. */
    private List<String> editor() {
        return Stream.of("VISUAL", "EDITOR")
                .flatMap(name -> Stream.ofNullable(environment.get(name)))
                .map(text -> Words.of(text).texts(0))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElseThrow(() -> new UsageError(
                        "no editor is named", "set VISUAL or EDITOR before you start forkshop: EDITOR=nano forkshop"));
    }

    private static void say(EditedModule module, Job job) {
        String what = switch (module.origin()) {
            case WAS_THERE -> "";
            case TEMPLATE -> "   a new module";
            case BUNDLED -> "   your own copy, which wins over the bundled one";
        };
        job.line(Line.of()
                .text("  ")
                .add(Role.PATH, module.file().toString())
                .dim(what)
                .line());
    }

    private static int open(List<String> editor, Path file, Path folder) throws InterruptedException {
        List<String> words = new ArrayList<>(editor);
        words.add(file.toString());
        try {
            return new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException missing) {
            throw new UsageError(
                    "the editor cannot be started: " + missing.getMessage(),
                    "name one that is here in VISUAL or EDITOR, then start forkshop again");
        }
    }

    // ---- what next

    private static int compile(EditedModule module, Session session, Job job) {
        try {
            session.modules().compile(module.file());
        } catch (CompileError error) {
            ModuleArgument.tell(error, job);
            job.line(line("try     ", "edit " + Words.quoted(module.typed()), "mend it")
                    .onErr());
            return Shell.FAILED;
        }
        suggest(Words.quoted(module.typed()), new ModuleText(module.file()).message(), job);
        return Shell.OK;
    }

    private static void suggest(String name, Optional<String> message, Job job) {
        String send = message.map(text -> " --send " + Words.quoted(text)).orElse("");
        job.line(line("try     ", "run " + name, "on the shop's own loop"));
        job.line(line("        ", "fork " + name + send, "in a process of its own"));
        job.line(line("        ", "worker run " + name + send, "in a thread"));
        job.line(line("        ", "watch " + name, "again each time you save it"));
    }

    private static Line line(String label, String command, String shows) {
        return Line.of().label("  " + label).command(command).dim("   " + shows).line();
    }
}
