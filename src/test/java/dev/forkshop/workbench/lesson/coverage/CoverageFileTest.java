package dev.forkshop.workbench.lesson.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.workbench.lesson.LessonParser;
import dev.forkshop.workbench.lesson.check.LessonFile;
import dev.forkshop.workbench.lesson.mirror.Inventory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the lessons of this project against the documents that they mirror. */
class CoverageFileTest {
    private static Coverage coverage() throws IOException {
        return new Coverage(
                Inventory.ofTheFive(),
                LessonFile.inFolder(Path.of("lessons")).stream()
                        .map(file ->
                                LessonParser.parse(file.path(), file.text()).lesson())
                        .toList());
    }

    @Test
    void everySectionBlockClaimTableListQuestionAndTrapHasAStep() throws IOException {
        List<String> missing = coverage().shares().stream()
                .filter(share -> !share.missing().isEmpty())
                .map(share -> share.document() + " " + share.missingRanges())
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void fileSaysWhatTheLessonsSay() throws IOException {
        String written = Files.readString(Path.of("docs/COVERAGE.md"));
        assertEquals(
                CoverageMarkdown.of(coverage()),
                written,
                "write it anew: forkshop lesson coverage --out docs/COVERAGE.md");
    }
}
