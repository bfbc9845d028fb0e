package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;
import dev.forkshop.workbench.view.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code modules edit}: opens a module of the learner's own in their editor; of a bundled one, a copy. */
public final class ModulesEditCommand implements Command {
    private static final String NEW_MODULE = """
            import static dev.forkshop.runtime.module.Globals.*;

            /** Says what it does. */
            class %s {
                public static void main(String[] arguments) {
                    console.log("hello from", process.pid);
                }
            }
            """;

    private final Map<String, String> environment;

    public ModulesEditCommand() {
        this(System.getenv());
    }

    ModulesEditCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Usage usage() {
        return Usage.of("modules edit", Groups.PROGRAMS, "open a module in your editor; the next run takes the change")
                .example("modules edit Doubler", "your own copy of a bundled one, which then wins")
                .example("modules edit Mine", "a new one")
                .required("MODULE", "its name", Usage.Values.MODULE)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        Path file = own(session, name(arguments.words().get(0)));
        Optional<String> editor = editor();
        if (editor.isEmpty()) {
            job.line(Line.of().text("  ").add(Role.PATH, file.toString()).line());
            job.line(Line.text("  no editor is named: set VISUAL or EDITOR, or open the file yourself"));
            return Shell.OK;
        }
        return open(editor.get(), file) == 0 ? Shell.OK : Shell.FAILED;
    }

    private static String name(String typed) {
        if (!typed.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new UsageError("'" + typed + "' is no name for a Java class", "letters, digits and _ only");
        }
        return typed;
    }

    /** The learner's own file of that name, made from the bundled one or anew where there is none. */
    private static Path own(Session session, String name) throws IOException {
        Path file = session.ownModules().resolve(name + ".java");
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, beginning(session, name));
        }
        return file;
    }

    private static String beginning(Session session, String name) {
        List<Path> known = session.modules().list();
        return known.stream()
                .filter(file -> ModuleArgument.name(file).equals(name))
                .findFirst()
                .map(file -> new ModuleText(file).source())
                .orElseGet(() -> String.format(NEW_MODULE, name));
    }

    private Optional<String> editor() {
        return Optional.ofNullable(environment.getOrDefault("VISUAL", environment.get("EDITOR")))
                .filter(editor -> !editor.isBlank());
    }

    /** The editor has the terminal to itself, so its name may have arguments and it inherits our descriptors. */
    private static int open(String editor, Path file) throws InterruptedException, IOException {
        return new ProcessBuilder("/bin/sh", "-c", editor + " \"$1\"", "sh", file.toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
