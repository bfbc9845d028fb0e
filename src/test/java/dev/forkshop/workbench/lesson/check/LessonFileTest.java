package dev.forkshop.workbench.lesson.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonFileTest {
    @TempDir
    Path folder;

    @Test
    void lessonsOfAFolderAreItsMarkdownFilesByName() throws IOException {
        for (String name : List.of("b.md", "a.md", "README.md", "notes.txt")) {
            Files.writeString(folder.resolve(name), name);
        }
        Files.createDirectory(folder.resolve("modules"));
        assertEquals(
                List.of("a.md", "b.md"),
                LessonFile.inFolder(folder).stream().map(LessonFile::text).toList());
    }

    @Test
    void folderThatIsNotThereHasNoLessons() throws IOException {
        assertEquals(List.of(), LessonFile.inFolder(folder.resolve("none")));
    }
}
