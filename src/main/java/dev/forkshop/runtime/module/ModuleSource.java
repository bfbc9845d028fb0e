package dev.forkshop.runtime.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One Java source file as it was read: its name ({@code Doubler}), where it lies, its text. */
public record ModuleSource(String name, Path file, String text) {
    static final String SUFFIX = ".java";

    /** @throws IOException if it cannot be read as UTF-8 */
    public static ModuleSource read(Path file) throws IOException {
        return new ModuleSource(nameOf(file), file, Files.readString(file));
    }

    static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}
