package dev.forkshop.workbench.lesson.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A lesson file as it was read: the path by which errors name it, and its text. */
public record LessonFile(String path, String text) {
    /** Reads one file, which must be UTF-8. */
    public static LessonFile read(Path file) throws IOException {
        return new LessonFile(file.toString(), Files.readString(file));
    }

    /** All lessons of a folder, by name; none where the folder is not there. A README is no lesson. */
    public static List<LessonFile> inFolder(Path folder) throws IOException {
        List<LessonFile> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                for (Path file : entries.filter(LessonFile::isLesson).sorted().toList()) {
                    files.add(read(file));
                }
            }
        }
        return files;
    }

    /** All that a shelf holds: its lessons, and the questions in its folder {@code questions}. */
    public static List<LessonFile> onShelf(Path shelf) throws IOException {
        List<LessonFile> files = new ArrayList<>(inFolder(shelf));
        files.addAll(inFolder(shelf.resolve("questions")));
        return files;
    }

    private static boolean isLesson(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".md") && !name.equals("README.md") && Files.isRegularFile(file);
    }
}
