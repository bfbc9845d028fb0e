package dev.forkshop.workbench.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.lesson.play.ClassStore;
import dev.forkshop.workbench.lesson.play.ProgressStore;
import dev.forkshop.workbench.lesson.play.RecordingStage;
import dev.forkshop.workbench.lesson.play.Trust;
import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonDeskTest {
    @TempDir
    Path folder;

    private static final Front ATTENDED = new AttendedFront();

    private LessonDesk desk;
    private Shop shop;

    /** Shows on the job that opened it. */
    private static final class Stage extends RecordingStage implements JobStage {
        private Job job;

        @Override
        public void at(Job current) {
            job = current;
        }

        @Override
        public void show(List<Line> lines) {
            lines.forEach(job::line);
        }
    }

    @BeforeEach
    void twoLessons() throws IOException {
        lesson("1-first.md", "first", "## One {#one}\nUno.\n\n<!-- pause -->\n\n## Two {#two}\nDue.\n");
        lesson("2-second.md", "second", "## Three {#three}\nTre.\n\n## One {#one}\nAltro uno.\n");
        LessonShelf shelf = new LessonShelf(folder);
        desk = new LessonDesk(
                shelf,
                Stage::new,
                new ProgressStore(folder.resolve("progress.json"), System.err::println),
                new ClassStore(folder.resolve("class")));
        shop = new Shop(LessonVerb.addTo(Commands.builder(), desk)
                .add("goto", () -> new GotoCommand(desk))
                .add("learn", () -> new LearnCommand(desk))
                .add("progress export", () -> new ProgressExportCommand(desk))
                .add("lesson new", LessonNewCommand::new)
                .add("lesson preview", () -> new LessonPreviewCommand(desk, gate(), ATTENDED))
                .add("lesson list", () -> new LessonListCommand(desk))
                .add("lesson find", () -> new LessonFindCommand(shelf, () -> 60))
                .build());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private TrustGate gate() {
        return new TrustGate(
                () -> new Trust(List.of(folder), folder.resolve("trust.json"), System.err::println), ATTENDED);
    }

    private void lesson(String file, String id, String steps) throws IOException {
        Files.writeString(folder.resolve(file), "---\nid: " + id + "\ntitle: The " + id + "\n---\n" + steps);
    }

    private String place() {
        return desk.place().map(Line::plain).orElse("nowhere");
    }

    @Test
    void aClassWantsAStepDoneAndItsLockKeepsTheLearnerThere() throws IOException {
        lesson(
                "3-third.md",
                "third",
                "## Ask {#ask}\nWhich?\n\n- [ ] no -- No.\n- [x] yes -- Yes.\n\n## On {#on}\nOn.\n");
        Files.writeString(folder.resolve("node.class"), "class: Node\nrequired: third#ask\nskip: locked\n");
        String opened =
                shop.run("learn --class " + folder.resolve("node.class")).out();
        assertTrue(opened.contains("class  Node  1 required steps, skip is locked"), opened);
        shop.run("goto third#ask");
        assertTrue(shop.run("skip").out().contains("Skip is locked"));
        assertTrue(shop.run("goto on").out().contains("The class wants Ask done first"));
        assertEquals("third#ask, step 1 of 2", place());
        assertTrue(shop.run("progress export").out().contains(",Node,third,ask,Ask,started,true,"));
        shop.run("learn --class none");
        shop.run("goto third#on");
        assertEquals("third#on, step 2 of 2", place());
    }

    @Test
    void whoJumpsBehindALockFromOutsideBeginsAtIt() throws IOException {
        lesson("3-third.md", "third", "## Begin {#begin}\nB.\n\n## Do {#do}\nD.\n\n## On {#on}\nOn.\n");
        Files.writeString(folder.resolve("node.class"), "class: Node\nrequired: third#do\nskip: locked\n");
        shop.run("learn --class " + folder.resolve("node.class"));
        assertTrue(shop.run("goto third#on").out().contains("The class wants Do done first"));
        assertEquals("third#do, step 2 of 3", place());
    }

    @Test
    void aLessonThatIsEditedIsReadAnew() throws IOException {
        assertEquals(Shell.USAGE, shop.run("goto second#four").status());
        lesson("2-second.md", "second", "## Four {#four}\nQuattro.\n");
        assertEquals(Shell.OK, shop.run("goto second#four").status());
    }

    @Test
    void aClassFileThatIsNoneIsRefusedWithItsLine() throws IOException {
        Files.writeString(folder.resolve("bad.class"), "class: Node\nrequired: third\n");
        Shop.Result refused = shop.run("learn --class " + folder.resolve("bad.class"));
        assertEquals(Shell.USAGE, refused.status());
        assertTrue(refused.err().contains("line 2: 'third' is no step"), refused.err());
    }

    @Test
    void learnOpensTheFirstLessonThenGoesOnAndThenTheNextOne() {
        assertTrue(shop.run("learn").out().startsWith("The first"));
        assertEquals("first#one, step 1 of 2", place());
        shop.run("next");
        shop.run("next");
        assertEquals("first#two, step 2 of 2", place());
        String end = shop.run("next").out();
        assertTrue(end.endsWith("next  lesson open second  The second"), end);
        assertEquals("nowhere", place());
        assertTrue(shop.run("learn").out().contains("Three  step 1 of 2"));
    }

    @Test
    void gotoOpensTheLessonOfTheStep() {
        assertTrue(shop.run("goto second#three").out().contains("Tre."));
        assertEquals("second#three, step 1 of 2", place());
        shop.run("goto one");
        assertEquals("second#one, step 2 of 2", place());
        shop.run("goto first#one");
        assertEquals("first#one, step 1 of 2", place());
        shop.run("goto second");
        assertEquals("second#one, step 2 of 2", place());
    }

    @Test
    void gotoWithoutALessonFindsTheOnlyStepOfThatName() {
        shop.run("goto two");
        assertEquals("first#two, step 2 of 2", place());
    }

    @Test
    void gotoThatIsNotClearSaysWhatToType() {
        assertTrue(shop.run("goto one").err().contains("goto first#one, goto second#one"));
        assertTrue(shop.run("goto tow").err().contains("try goto two"));
        assertTrue(shop.run("goto second#thre").err().contains("try goto second#three"));
        assertTrue(shop.run("goto secnd#three").err().contains("there is no lesson 'secnd'"));
    }

    @Test
    void listHasABarForEachLesson() {
        shop.run("goto second#three");
        assertEquals(
                List.of(
                        "first                 ──────────  0 of 2 done",
                        "  The first",
                        "second                █████─────  1 of 2 done",
                        "  The second"),
                shop.run("lesson list").out().lines().limit(4).toList());
    }

    @Test
    void findNamesTheStepToGoTo() {
        assertEquals(
                List.of("goto second#one  One", "  Altro uno.", "goto first#one  One", "  Uno."),
                List.of(
                        shop.run("lesson find altro").out().split("\n")[0],
                        shop.run("lesson find altro").out().split("\n")[1],
                        shop.run("lesson find uno").out().split("\n")[0],
                        shop.run("lesson find uno").out().split("\n")[1]));
        assertEquals(1, shop.run("lesson find penguin").status());
    }

    @Test
    void previewShowsTheEditedStepAnewAtEachSaveAndKeepsNothing() throws Exception {
        Path file = folder.resolve("1-first.md");
        Shop.Result preview = shop.start("lesson preview " + file + " --from two");
        preview.await("Due.");
        Files.writeString(file, Files.readString(file).replace("Uno.", "Eins."));
        preview.await("Eins.");
        Files.writeString(file, Files.readString(file).replace("## Two {#two}", "## Two"));
        preview.await("a step needs an id");
        assertEquals("first#one, step 1 of 2", place());
        preview.job().interrupt();
        assertEquals(Shell.INTERRUPTED, preview.status());
        assertEquals("nowhere", place());
        assertTrue(Files.notExists(folder.resolve("progress.json")));
    }

    @Test
    void newLessonNeedsAnId() {
        assertTrue(shop.run("lesson new 'My Lesson'").err().contains("try lesson new my-lesson"));
    }
}
