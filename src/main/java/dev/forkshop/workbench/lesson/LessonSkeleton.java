package dev.forkshop.workbench.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A lesson to begin with: something to see, to guess and to do. It passes its own check. */
public final class LessonSkeleton {
    private static final String FILE = "skeleton.md";

    private LessonSkeleton() {}

    /** The text of a new lesson's file. */
    public static String of(String id) {
        String words = id.replace('-', ' ');
        String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return text().replaceAll("\\bID\\b", id).replaceAll("\\bTITLE\\b", title);
    }

    /** A good id in the place of one that is none; empty for a good one. */
    public static Optional<String> better(String id) {
        return Ids.good(id) ? Optional.empty() : Optional.of(Ids.from(id));
    }

    private static String text() {
        try (InputStream file = LessonSkeleton.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the beginning of a lesson", unreadable);
        }
    }
}
