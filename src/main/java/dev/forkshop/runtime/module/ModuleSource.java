package dev.forkshop.runtime.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One Java source file as it was read: its name ({@code Doubler}), where it lies, its text. */
public record ModuleSource(String name, Path file, String text) {
    static final String SUFFIX = ".java";
    private static final Pattern PUBLIC_CLASS =
            Pattern.compile("public\\s+(?:final\\s+)?(?:class|record|interface)\\s+(\\w+)");

    /** @throws IOException if it cannot be read as UTF-8 */
    public static ModuleSource read(Path file) throws IOException {
        return new ModuleSource(nameOf(file), file, Files.readString(file));
    }

    /** A source that lies in no file; its public class, or else its first, is its main one. */
    public static ModuleSource ofText(String text, Path cwd) {
        Matcher named = PUBLIC_CLASS.matcher(text);
        String name = named.find() ? named.group(1) : "Source";
        return new ModuleSource(name, cwd.resolve("[source]"), text);
    }

    static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}
