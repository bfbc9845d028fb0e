package dev.forkshop.runtime.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The files beside a module to which it refers, itself or through one of them. A file is taken where its name stands in
 * the text, be it in a comment: the compiler then uses what is really needed, and the key of the cache covers it.
 */
final class Neighbours {
    private static final Pattern NAME = Pattern.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*");
    private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s+\\w", Pattern.MULTILINE);

    private final Path folder;
    private final Map<String, ModuleSource> found = new LinkedHashMap<>();
    private final Queue<ModuleSource> unread = new ArrayDeque<>();

    private Neighbours(Path folder) {
        this.folder = folder;
    }

    /** None for a source that has a package: its folder is not its package's root. */
    static List<ModuleSource> of(ModuleSource source) throws IOException {
        Path folder = source.file().toAbsolutePath().getParent();
        if (folder == null || PACKAGE.matcher(source.text()).find()) {
            return List.of();
        }
        Neighbours neighbours = new Neighbours(folder);
        neighbours.gather(source);
        return List.copyOf(neighbours.found.values());
    }

    private void gather(ModuleSource source) throws IOException {
        unread.add(source);
        while (!unread.isEmpty()) {
            for (String name : names(unread.remove().text())) {
                take(name, source.name());
            }
        }
    }

    private static List<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    private void take(String name, String self) throws IOException {
        Path file = folder.resolve(name + ModuleSource.SUFFIX);
        if (!name.equals(self) && !found.containsKey(name) && Files.isRegularFile(file)) {
            ModuleSource neighbour = ModuleSource.read(file);
            found.put(name, neighbour);
            unread.add(neighbour);
        }
    }
}
