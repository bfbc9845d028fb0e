package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file that {@code edit} opens: a path as it was typed, or the learner's own module of that name.
 *
 * @param origin what it was made of, if it was made just now
 */
record EditedModule(String typed, Path file, Origin origin) {
    private static final String SUFFIX = ".java";
    private static final String NEW_MODULE = """
            import static dev.forkshop.runtime.module.Globals.*;

            /** Greets a name: the argument Ada prints it, the message {"name":"Ada"} is answered. */
            class %s {
                public static void main(String[] arguments) {
                    if (arguments.length == 0 && process.isForked()) {
                        process.onMessage(message -> process.send(greet(message.text("name"))));
                    } else {
                        console.log(greet(arguments.length > 0 ? arguments[0] : "world"));
                    }
                }

                private static String greet(String name) {
                    return "hello " + name;
                }
            }
            """;

    /** Where a file comes from. */
    enum Origin {
        WAS_THERE,
        TEMPLATE,
        BUNDLED
    }

    static EditedModule of(String typed, Session session) throws IOException {
        boolean path = typed.contains("/") || typed.endsWith(SUFFIX);
        Path file = (path ? session.directory() : session.ownModules())
                .resolve(typed.endsWith(SUFFIX) ? typed : typed + SUFFIX)
                .normalize();
        checkName(ModuleArgument.name(file));
        if (Files.exists(file)) {
            return new EditedModule(typed, file, Origin.WAS_THERE);
        }
        Optional<Path> bundled = path ? Optional.empty() : bundled(typed, session);
        return made(typed, file, bundled);
    }

    private static void checkName(String name) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new UsageError("'" + name + "' is no name for a Java class", "letters, digits and _ only");
        }
    }

    private static Optional<Path> bundled(String name, Session session) {
        return session.modules().list().stream()
                .filter(file -> ModuleArgument.name(file).equals(name))
                .findFirst();
    }

    private static EditedModule made(String typed, Path file, Optional<Path> bundled) throws IOException {
        String text = bundled.map(from -> new ModuleText(from).source())
                .orElseGet(() -> String.format(NEW_MODULE, ModuleArgument.name(file)));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return new EditedModule(typed, file, bundled.isPresent() ? Origin.BUNDLED : Origin.TEMPLATE);
    }
}
