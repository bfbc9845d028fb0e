package dev.forkshop.workbench.command;

import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.error.SystemError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the source of a module says of itself: its comment, and the example of a message in it. */
final class ModuleText {
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern MESSAGE = Pattern.compile("\\{\"[^}]*\\}");

    private final String source;

    ModuleText(Path file) {
        try {
            source = Files.readString(file);
        } catch (IOException unreadable) {
            throw SystemError.of(Errno.EIO, "read '" + file + "'");
        }
    }

    String source() {
        return source;
    }

    /** The comment at its head in one line; empty where there is none. */
    String comment() {
        Matcher comment = COMMENT.matcher(source);
        return comment.find()
                ? comment.group(1).replaceAll("\\s*\\n\\s*\\*?\\s*", " ").trim()
                : "";
    }

    /** What it is for, in a sentence. */
    String summary() {
        return comment().replaceFirst("[:.](\\s.*|$)", "");
    }

    /** A message that it understands, where its comment shows one. */
    Optional<String> message() {
        Matcher message = MESSAGE.matcher(comment());
        return message.find() ? Optional.of(message.group()) : Optional.empty();
    }
}
