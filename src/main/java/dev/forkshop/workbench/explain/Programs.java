package dev.forkshop.workbench.explain;

import dev.forkshop.runtime.error.Nearest;
import java.io.File;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The programs that a search path offers. */
public final class Programs {
    private final String path;

    /** @param path directories with colons between them, as in the variable {@code PATH} */
    public Programs(String path) {
        this.path = path;
    }

    /** The programs of this process's own PATH. */
    public static Programs here() {
        return new Programs(System.getenv().getOrDefault("PATH", ""));
    }

    /** Their names, each once. */
    public Set<String> names() {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .flatMap(directory -> files(new File(directory)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> files(File directory) {
        String[] names = directory.list((in, name) -> new File(in, name).canExecute());
        return names == null ? Stream.of() : Arrays.stream(names);
    }

    /** The program that was probably meant. */
    public Optional<String> nearest(String name) {
        return name.contains("/") ? Optional.empty() : Nearest.to(name, names());
    }
}
