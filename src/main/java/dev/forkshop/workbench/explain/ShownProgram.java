package dev.forkshop.workbench.explain;

import java.nio.file.Path;
import java.util.List;

/**
 * A command as a complete program in one file, as {@code show} prints it: for Node a CommonJS file of any name, in Java a
 * module. It runs on its own; nothing of the sitting is needed, save servers that it asks.
 *
 * @param line the line that was typed
 * @param text the source, whole
 * @param cwd the folder in which it is to be run: files are named from there
 * @param arguments what its command line has behind the file's name; usually none, for arguments are in the text
 */
public record ShownProgram(String line, String text, Path cwd, List<String> arguments) {
    public ShownProgram {
        arguments = List.copyOf(arguments);
    }
}
