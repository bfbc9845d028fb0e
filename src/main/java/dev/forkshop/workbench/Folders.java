package dev.forkshop.workbench;

import java.nio.file.Path;
import java.util.List;

/** The folders of the project itself: the launcher says where they are, in the property {@code forkshop.root}. */
final class Folders {
    private Folders() {}

    static Path root() {
        return Path.of(System.getProperty("forkshop.root", "")).toAbsolutePath();
    }

    static Path lessons() {
        return root().resolve("lessons");
    }

    static Path claims() {
        return lessons().resolve("claims");
    }

    static Path transcripts() {
        return root().resolve("transcripts");
    }

    /** Whose files run without a question. */
    static List<Path> own() {
        return List.of(lessons(), transcripts());
    }
}
