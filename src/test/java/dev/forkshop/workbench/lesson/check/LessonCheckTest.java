package dev.forkshop.workbench.lesson.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonCheckTest {
    private static final String EXERCISE = """
            ```file=reply.sh edit
            GIVEN
            ```
            ```shop
            shop> sh reply.sh > out.txt; cat out.txt
            42
            ```
            ```check REPEAT
            file out.txt contains 42
            ```
            > **Hint** Think.

            > **Solution** So:
            > ```file=reply.sh
            > SOLVED
            > ```
            """;

    @TempDir
    Path folder;

    private final List<String> log = new ArrayList<>();

    private static LessonFile file(String id, String body) {
        return new LessonFile(id + ".md", "---\nid: " + id + "\ntitle: T\n---\n## One {#one}\n" + body);
    }

    private static LessonFile exercise(String given, String solved, String repeat) {
        return file(
                "l", EXERCISE.replace("GIVEN", given).replace("SOLVED", solved).replace("REPEAT", repeat));
    }

    private LessonReport check(LessonFile... files) throws InterruptedException {
        return new LessonCheck(this::sitting, condition -> Optional.of("never")).check(List.of(files));
    }

    private LessonSitting sitting() {
        try {
            return new ShellSitting(folder, log);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String only(LessonReport report) {
        assertEquals(1, report.findings().size(), report.findings()::toString);
        Finding finding = report.findings().get(0);
        return finding.where() + ": " + finding.message();
    }

    @Test
    void exerciseThatFailsAsGivenAndPassesAsSolvedHolds() throws InterruptedException {
        LessonReport report = check(exercise("echo 41", "echo 42", ""));
        assertEquals(List.of(), report.findings());
        assertEquals(0, report.status());
        assertEquals(
                List.of("1 lesson, 1 step performed: all hold"),
                report.lines().stream().map(Line::plain).toList());
    }

    @Test
    void exerciseIsPerformedTwiceEachInASittingOfItsOwn() throws InterruptedException {
        check(exercise("echo 41", "echo 42", ""));
        assertEquals(2, log.stream().filter("open"::equals).count());
        assertEquals(2, log.stream().filter("close"::equals).count());
    }

    @Test
    void exerciseThatPassesAsGivenIsNone() throws InterruptedException {
        LessonReport report = check(exercise("echo 42", "echo 42", ""));
        assertEquals("l.md:13:1: the exercise passes as given (one)", only(report));
        assertEquals(1, report.status());
    }

    @Test
    void solutionThatDoesNotPassIsTold() throws InterruptedException {
        LessonReport report = check(exercise("echo 41", "echo 43", ""));
        assertEquals(
                List.of("l.md:10:1", "l.md:13:1"),
                report.findings().stream().map(Finding::where).toList());
        assertEquals(
                "the solution does not pass (one)", report.findings().get(1).message());
    }

    @Test
    void repeatedCheckRunsItsCommandsEachTime() throws InterruptedException {
        check(exercise("echo 41", "echo 42", "repeat 3"));
        assertEquals(2, log.stream().filter("restart"::equals).count());
        assertEquals(4, log.stream().filter(line -> line.startsWith("sh ")).count());
    }

    @Test
    void fenceThatDoesNotVerifyNamesItsLine() throws InterruptedException {
        LessonReport report = check(file("l", "```shop\nshop> echo a\na\nshop> echo b\nc\n```\n"));
        assertEquals("l.md:9:1: failed: echo b", only(report));
        assertTrue(report.lines().stream().map(Line::plain).anyMatch(line -> line.contains("expected")));
    }

    @Test
    void fenceThatIsOnlyShownDoesNotRun() throws InterruptedException {
        LessonReport report = check(file("l", "```shop show\nshop> exit 7\n```\n"));
        assertEquals(0, report.status());
        assertEquals(List.of(), log);
    }

    @Test
    void commandThatCannotBeTriedCouldNotRun() throws InterruptedException {
        assertEquals(3, check(file("l", "```shop\nshop> cannot\n```\n")).status());
    }

    @Test
    void commandThatDoesNotRunHereIsCountedAsSkipped() throws InterruptedException {
        LessonReport report = check(file("l", "```shop\n[only if node>=99]\nshop> echo a\n```\n"));
        assertEquals(1, report.skipped());
        assertEquals(0, report.status());
    }

    @Test
    void nothingRunsWhileAFileIsWrong() throws InterruptedException {
        LessonReport report = check(file("a", "```shop\nshop> echo a\na\n```\n"), file("b", "```shpo\n```\n"));
        assertEquals("b.md:6:4: unknown fence 'shpo'", only(report));
        assertEquals(2, report.status());
        assertEquals(List.of(), log);
    }

    @Test
    void lessonMayLinkToANeighbourThatIsNotChecked() throws InterruptedException {
        LessonFile other = file("other", "```shop\nshop> exit 7\n```\n");
        List<LessonFile> linking = List.of(file("l", "[a](other#one)\n"));
        LessonCheck check = new LessonCheck(this::sitting, condition -> Optional.of("never"));
        assertEquals(
                List.of(),
                check.check(linking, List.of(other), CheckPlan.ALL_ONCE).findings());
        assertEquals(List.of(), log);
    }

    @Test
    void oneStepCanBePerformedAlone() throws InterruptedException {
        LessonFile file = file("l", "```shop\nshop> exit 7\n```\n## Two {#two}\n```shop\nshop> echo a\na\n```\n");
        LessonCheck check = new LessonCheck(this::sitting, condition -> Optional.of("never"));
        LessonReport report = check.check(List.of(file), List.of(), new CheckPlan("two", 1, List.of()));
        assertEquals(1, report.steps());
        assertEquals(List.of(), report.findings());
    }

    private LessonReport check(LessonFile file, CheckPlan plan) throws InterruptedException {
        return new LessonCheck(this::sitting, condition -> Optional.of("never")).check(List.of(file), List.of(), plan);
    }

    @Test
    void exerciseThatIsRepeatedIsTriedBothWaysEachTime() throws InterruptedException {
        LessonReport report = check(exercise("echo 41", "echo 42", ""), new CheckPlan("", 3, List.of()));
        assertEquals(List.of(), report.findings());
        assertEquals(6, log.stream().filter(line -> line.contains("reply.sh")).count(), log::toString);
    }

    @Test
    void tryInWhichItDoesNotHoldIsTheLastAndIsNamed() throws InterruptedException {
        LessonReport report = check(exercise("echo 42", "echo 42", ""), new CheckPlan("", 20, List.of()));
        assertTrue(only(report).endsWith("the exercise passes as given (one, try 1 of 20)"), only(report));
    }

    @Test
    void wrongFileThatIsAcceptedIsFound() throws InterruptedException {
        LessonFile file = exercise("echo 41", "echo 42", "");
        CheckPlan refused = new CheckPlan("", 1, List.of(CheckPlan.wrong("reply.sh", "echo 43\n")));
        assertEquals(List.of(), check(file, refused).findings());
        CheckPlan accepted = new CheckPlan("", 1, List.of(CheckPlan.wrong("reply.sh", "echo 4242\n")));
        assertTrue(only(check(file, accepted)).endsWith("the exercise accepts what it must not (one)"));
    }

    @Test
    void linksToOtherLessonsMustLeadSomewhere() throws InterruptedException {
        LessonReport report =
                check(file("first", "[a](second#one) [b](secnod#one) [c](second#oen)\n"), file("second", ""));
        assertEquals(
                List.of("first.md:6:21: unknown lesson 'secnod'", "first.md:6:37: unknown step of second 'oen'"),
                report.findings().stream()
                        .map(finding -> finding.where() + ": " + finding.message())
                        .toList());
    }

    @Test
    void twoLessonsMayNotHaveOneId() {
        LessonFile one = file("l", "");
        LessonFile other = new LessonFile("other.md", one.text());
        assertEquals(
                List.of("other.md:2:1"),
                LessonCheck.read(List.of(one, other)).stream()
                        .map(problem -> problem.where())
                        .toList());
    }

    @Test
    void jsonTellsStatusAndFindings() throws InterruptedException {
        var json = check(exercise("echo 42", "echo 42", "")).json();
        assertEquals(1, json.get("status").getAsInt());
        var finding = json.getAsJsonArray("findings").get(0).getAsJsonObject();
        assertEquals("l.md:13:1", finding.get("where").getAsString());
        assertEquals("mismatch", finding.get("kind").getAsString());
    }
}
