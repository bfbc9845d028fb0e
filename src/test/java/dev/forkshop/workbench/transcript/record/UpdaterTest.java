package dev.forkshop.workbench.transcript.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.transcript.Texts;
import dev.forkshop.workbench.transcript.Transcript;
import dev.forkshop.workbench.transcript.verify.FakePerformer;
import dev.forkshop.workbench.transcript.verify.Outcome;
import dev.forkshop.workbench.transcript.verify.Performance;
import dev.forkshop.workbench.transcript.verify.Result;
import dev.forkshop.workbench.transcript.verify.Verification;
import dev.forkshop.workbench.transcript.verify.Verifier;
import dev.forkshop.workbench.view.Line;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdaterTest {
    private FakePerformer performer = new FakePerformer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                // expected ¦ came ¦ expected after the update
                "a¦a¦a",
                "a;b;c¦a;x;c¦a;x;c",
                "a;c¦a;b;c¦a;b;c",
                "a;b;c¦a;c¦a;c",
                "a;b¦¦''",
                "''¦a;b¦a;b",
                "# note;a;# two;b¦a;c¦# note;a;# two;c",
                "child <pid=A> is up¦child 77 is ready¦child <pid=A> is ready",
                "child <pid=A> up;<A> gone¦child 77 up;77 left¦child <pid=A> up;<A> left",
                "took <ms:..50> ms of <n>¦took 80.5 ms of 3¦took <ms> ms of <n>",
                "up in <ms:..50>¦up in 80.5 ms¦up in <ms>",
                "<pid=A> <pid=B!=A>¦7 7¦<pid=A> <pid=B>",
                "<pid=A>;<A> exit¦7;8 exit¦<pid=A>;<pid> exit",
                "at <path>:<n>¦near /tmp/x:12¦near <path>:<n>",
                "tick (x4)¦tick;tick¦tick (x2)",
                "tick (x4)¦tick¦tick",
                "tick (?);end¦end!¦tick (?);end!",
                "...;p50 <ms:..50>;...¦x;p50 80;y¦...;p50 <ms>;...",
                "err| oops <n>¦err| oops: 3¦err| oops: <n>",
                "oops¦err| oops¦err| oops",
                "a¦[exit 3]¦out| [exit 3]",
                "{ any order;child <pid=A> up;child <pid=B!=A> up;}¦child 7 up;child 8 ready¦{ any order;child <pid=A> up;child <pid=B!=A> ready;}",
                "{ any order;a;b;};c¦b;a;d¦{ any order;a;b;};d",
            })
    void onlyWhatFailedIsWrittenAnew(String expected, String came, String after) throws Exception {
        performer.on("x", came == null ? new String[0] : came.split(";"));
        List<String> lines = update("shop> x\n" + expected.replace(';', '\n')).after();
        assertEquals(after, String.join(";", lines.subList(1, lines.size())));
    }

    @Test
    void newLinesHaveTheHolesOfTheirRolesAndTheNamesOfTheFile() throws Exception {
        performer
                .on("fork", "child 4130")
                .onLines(
                        "send",
                        List.of(Line.of()
                                .pid(4130)
                                .text(" and ")
                                .pid(5000)
                                .text(" in ")
                                .duration(3_000_000)
                                .line()));
        assertEquals(
                List.of("shop> fork", "child <pid=B>", "shop> send", "<B> and <pid=A> in <ms> ms"),
                update("shop> fork\nchild <pid=B>\nshop> send").after());
    }

    @ParameterizedTest
    @CsvSource({"'', 3, [exit 3]", "[exit 3], 4, [exit 4]", "[exit 3], 0, ''"})
    void theEndIsUpdated(String expected, int exit, String after) throws Exception {
        performer.on("x", Performance.exited(exit, Duration.ZERO, Texts.came("a")));
        List<String> lines = update("shop> x\na" + (expected.isEmpty() ? "" : "\n" + expected))
                .after();
        assertEquals("shop> x;a" + (after.isEmpty() ? "" : ";" + after), String.join(";", lines));
    }

    @Test
    void whatMustNotComeStaysAndIsNamed() throws Exception {
        performer.on("x", "uncaught");
        Update update = update("shop> x\nuncaught\n!~ uncaught");
        assertFalse(update.changes());
        assertTrue(
                update.left().get(0).startsWith("line 3 stays: what must not come came"),
                update.left().toString());
    }

    @Test
    void aFileIsNotMadeUnreadable() throws Exception {
        performer.on("x", "none").on("y 1", "a");
        Update update = update("shop> x\n<pid=A>\nshop> y <A>");
        assertFalse(update.changes());
        assertTrue(
                update.left().get(0).contains("a command needs a name"),
                update.left().toString());
    }

    @Test
    void whatWasUpdatedVerifies() throws Exception {
        performer.on("x", "q", "a 3", "child 12 up", "a 4", "child 13 up", "z");
        Update update = update("shop> x\n{ any order\nchild <pid=A> up\na <n>\n}\n...\nchild <A> up");
        List<Result> again = verify(Texts.read(update.after().toArray(String[]::new)));
        assertTrue(
                again.stream().allMatch(result -> result.outcome() instanceof Outcome.Passed),
                update.after().toString());
    }

    @Test
    void theDiffShowsOldAndNew() throws Exception {
        performer.on("x", "b");
        List<String> diff =
                update("shop> x\na").diff().stream().map(Line::plain).toList();
        assertEquals(List.of("-a", "+b"), diff.subList(diff.size() - 2, diff.size()));
    }

    @Test
    void theFileIsReplacedWithItsOwnLineEnds(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("t.transcript"), "shop> x\r\na\r\n");
        performer.on("x", "b");
        Transcript transcript = Verification.read(file);
        Updater.update(transcript, verify(transcript)).write();
        assertEquals("shop> x\r\nb\r\n", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFileThatChangedMeanwhileIsLeftAlone(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("t.transcript"), "shop> x\na\n");
        performer.on("x", "b");
        Transcript transcript = Verification.read(file);
        Update update = Updater.update(transcript, verify(transcript));
        Files.writeString(file, "shop> mine\n");
        assertThrows(IOException.class, update::write);
        assertEquals("shop> mine\n", Files.readString(file));
    }

    @ParameterizedTest
    @CsvSource({"true, false, true", "true, true, false", "false, false, false", "'', false, false", "1, false, true"})
    void aBuildMachineNeedsAYes(String ci, boolean yes, boolean refused) {
        assertEquals(refused, Updater.refusal(Map.of("CI", ci), yes).isPresent());
    }

    private Update update(String text) throws Exception {
        Transcript transcript = Texts.read(text.lines().toArray(String[]::new));
        return Updater.update(transcript, verify(transcript));
    }

    private List<Result> verify(Transcript transcript) throws Exception {
        return new ArrayList<>(new Verifier(performer, condition -> Optional.empty()).verify(transcript));
    }
}
