package dev.forkshop.runtime.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A module's source as it was read: its name ({@code Doubler}), where it lies, its text, and the files beside it to which
 * it refers.
 */
public record ModuleSource(String name, Path file, String text, List<ModuleSource> neighbours) {
    static final String SUFFIX = ".java";
    private static final Pattern PUBLIC_CLASS =
            Pattern.compile("public\\s+(?:final\\s+)?(?:class|record|interface)\\s+(\\w+)");

    public ModuleSource {
        neighbours = List.copyOf(neighbours);
    }

    /** One file. */
    public ModuleSource(String name, Path file, String text) {
        this(name, file, text, List.of());
    }

    /**
     * One file.
     *
     * @throws IOException if it cannot be read as UTF-8
     */
    public static ModuleSource read(Path file) throws IOException {
        return new ModuleSource(nameOf(file), file, Files.readString(file));
    }

    /** A source that lies in no file; its public class, or else its first, is its main one. */
    public static ModuleSource ofText(String text, Path cwd) {
        Matcher named = PUBLIC_CLASS.matcher(text);
        String name = named.find() ? named.group(1) : "Source";
        return new ModuleSource(name, cwd.resolve("[source]"), text);
    }

    /**
     * The same with the files beside it to which it refers.
     *
     * @throws IOException if one of them cannot be read as UTF-8
     */
    public ModuleSource withNeighbours() throws IOException {
        return new ModuleSource(name, file, text, Neighbours.of(this));
    }

    private Stream<ModuleSource> parts() {
        return Stream.concat(Stream.of(new ModuleSource(name, file, text)), neighbours.stream());
    }

    /** Every file that it is made of, its own first. */
    public List<Path> files() {
        return parts().map(ModuleSource::file).toList();
    }

    /** Those of its files that are new, or have another text than they had. */
    public List<Path> changedSince(ModuleSource before) {
        List<ModuleSource> old = before.parts().toList();
        return parts().filter(part -> !old.contains(part))
                .map(ModuleSource::file)
                .toList();
    }

    static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}
