package dev.forkshop.workbench.lesson.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.lesson.play.Trust.Asker;
import dev.forkshop.workbench.lesson.play.Trust.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
    private static final Asker PERSON = new Asker(false, true);
    private static final Asker NOBODY = new Asker(false, false);
    private static final List<String> RUNS = List.of("exec rm -r x", "fork Doubler");

    @TempDir
    Path folder;

    private Path own;
    private Path other;

    @BeforeEach
    void twoFolders() throws IOException {
        own = Files.createDirectories(folder.resolve("lessons"));
        other = Files.createDirectories(folder.resolve("downloads"));
        Files.writeString(own.resolve("l.md"), "x");
        Files.writeString(other.resolve("l.md"), "x");
    }

    private Trust trust() {
        return new Trust(List.of(own), folder.resolve("trust.json"), text -> {});
    }

    private Decision decide(Path file, String content, Asker asker) {
        return trust().decide(file, content, RUNS, asker);
    }

    @Test
    void ownFilesRunWithoutAQuestion() {
        assertInstanceOf(Decision.Granted.class, decide(own.resolve("l.md"), "x", NOBODY));
    }

    @Test
    void pathThatLeadsOutOfOurFoldersIsNotOurs() throws IOException {
        Files.createSymbolicLink(own.resolve("link.md"), other.resolve("l.md"));
        assertInstanceOf(Decision.Ask.class, decide(own.resolve("link.md"), "x", PERSON));
        assertInstanceOf(Decision.Ask.class, decide(own.resolve("../downloads/l.md"), "x", PERSON));
    }

    @Test
    void fileFromOutsideAsksAndShowsWhatItWouldRun() {
        assertEquals(
                RUNS,
                assertInstanceOf(Decision.Ask.class, decide(other.resolve("l.md"), "x", PERSON))
                        .wouldRun());
    }

    @Test
    void withoutATerminalItStopsWithTheFlagToUse() {
        Decision.Refused refused = assertInstanceOf(Decision.Refused.class, decide(other.resolve("l.md"), "x", NOBODY));
        assertTrue(refused.message().contains("--trust") && refused.message().contains("exec rm -r x"));
    }

    @Test
    void flagGrantsForThisTimeOnly() {
        assertInstanceOf(Decision.Granted.class, decide(other.resolve("l.md"), "x", new Asker(true, false)));
        assertInstanceOf(Decision.Ask.class, decide(other.resolve("l.md"), "x", PERSON));
    }

    @Test
    void grantHoldsForTheContentUnderAnyNameAndForNoOther() {
        trust().grant(other.resolve("l.md"), "x");
        assertInstanceOf(Decision.Granted.class, decide(other.resolve("l.md"), "x", PERSON));
        assertInstanceOf(Decision.Granted.class, decide(other.resolve("moved.md"), "x", NOBODY));
        assertInstanceOf(Decision.Ask.class, decide(other.resolve("l.md"), "x changed", PERSON));
    }

    @Test
    void whatRunsNothingNeedsNoTrust() {
        assertInstanceOf(Decision.Granted.class, trust().decide(other.resolve("l.md"), "x", List.of(), NOBODY));
    }
}
