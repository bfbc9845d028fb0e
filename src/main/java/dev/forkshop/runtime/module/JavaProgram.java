package dev.forkshop.runtime.module;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The java that runs this process. */
public final class JavaProgram {
    private JavaProgram() {}

    public static String path() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * What stands first behind {@link #path} when a child is forked: the file of options that the launcher prepared, so
     * that the child starts from its class archive. Empty where the launcher prepared none.
     */
    public static List<String> preparedOptions() {
        return optionsIn("forkshop.child.options");
    }

    /** The same for a module that serves; where the launcher prepared nothing of its own for those, as for all. */
    public static List<String> preparedServerOptions() {
        List<String> own = optionsIn("forkshop.server.options");
        return own.isEmpty() ? preparedOptions() : own;
    }

    private static List<String> optionsIn(String property) {
        return Stream.ofNullable(System.getProperty(property))
                .map(file -> "@" + file)
                .toList();
    }
}
