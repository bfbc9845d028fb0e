package dev.forkshop.workbench.lesson.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.workbench.lesson.play.Progress.LessonPlace;
import dev.forkshop.workbench.lesson.play.Progress.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressStoreTest {
    @TempDir
    Path home;

    private final List<String> said = new ArrayList<>();

    private Path file() {
        return home.resolve("state").resolve("progress.json");
    }

    private ProgressStore store() {
        return new ProgressStore(file(), said::add);
    }

    private static Progress done(Progress progress, String step) {
        return progress.step(step, now -> now.reached(State.DONE));
    }

    @Test
    void whatOneSittingKeepsTheNextOneReads() {
        store().update(progress -> done(progress, "l#one").at("l", new LessonPlace("two", 3, List.of(1), false)));
        Progress read = store().read();
        assertEquals(State.DONE, read.of("l#one").state());
        assertEquals(new LessonPlace("two", 3, List.of(1), false), read.places().get("l"));
        assertEquals(List.of(), said);
    }

    @Test
    void whatIsDoneStaysDone() {
        Progress progress = done(Progress.none(), "l#one").step("l#one", now -> now.reached(State.STARTED));
        assertEquals(State.DONE, progress.of("l#one").state());
    }

    @Test
    void readingAnEmptyHomeWritesNothing() {
        assertEquals(Progress.none(), store().read());
        assertTrue(Files.notExists(home.resolve("state")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"version\":\"x\"}", "{\"version\":1,\"steps\":7}", "null"})
    void unreadableFileIsKeptAsideAndSaid(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
        store().update(progress -> done(progress, "l#one"));
        assertEquals(text, Files.readString(file().resolveSibling("progress.json.unreadable")));
        assertTrue(said.get(0).contains("cannot be understood"), said::toString);
        assertEquals(State.DONE, store().read().of("l#one").state());
    }

    @Test
    void fileOfANewerForkshopIsKeptAsideAndSaid() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"version\":2}");
        assertEquals(Progress.none(), store().read());
        assertTrue(Files.exists(file().resolveSibling("progress.json.version-2")));
        assertTrue(said.get(0).contains("newer forkshop"), said::toString);
    }

    @Test
    void secondUnreadableFileDoesNotReplaceTheFirst() throws IOException {
        Files.createDirectories(file().getParent());
        for (String text : List.of("first", "second")) {
            Files.writeString(file(), text);
            store().read();
        }
        assertEquals("first", Files.readString(file().resolveSibling("progress.json.unreadable")));
        assertEquals("second", Files.readString(file().resolveSibling("progress.json.unreadable-2")));
    }

    @Test
    void homeThatCannotBeWrittenIsSaidOnceAndSurvived() throws IOException {
        Files.writeString(home.resolve("state"), "a file where the folder should be");
        ProgressStore store = store();
        store.update(progress -> done(progress, "l#one"));
        store.update(progress -> done(progress, "l#two"));
        assertEquals(2, store.read().steps().size());
        assertEquals(1, said.size());
        assertTrue(said.get(0).contains("FORKSHOP_HOME"), said::toString);
    }

    @Test
    void twoStoresAtOnceLoseNothing() {
        List<CompletableFuture<Void>> both = new ArrayList<>();
        for (String lesson : List.of("a", "b")) {
            both.add(CompletableFuture.runAsync(() -> keepMany(store(), lesson)));
        }
        both.forEach(CompletableFuture::join);
        assertEquals(40, store().read().steps().size());
    }

    private static void keepMany(ProgressStore store, String lesson) {
        for (int number = 0; number < 20; number++) {
            String step = lesson + "#" + number;
            store.update(progress -> done(progress, step));
        }
    }

    @Test
    void twoProcessesAtOnceLoseNothing() throws Exception {
        Process a = writer("a", 30);
        Process b = writer("b", 30);
        assertEquals(0, a.waitFor());
        assertEquals(0, b.waitFor());
        assertEquals(60, store().read().steps().size());
    }

    @Test
    void killInTheMiddleOfWritingLeavesAGoodFile() throws Exception {
        for (int round = 0; round < 3; round++) {
            Process writer = writer("a", Integer.MAX_VALUE);
            writer.getInputStream().read();
            writer.destroyForcibly().waitFor();
            assertTrue(store().read().steps().size() > 0);
            assertEquals(List.of(), said);
        }
    }

    private Process writer(String lesson, int count) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file().toString(),
                        lesson,
                        Integer.toString(count))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Keeps one step after the other, and says so after the tenth. */
    static final class Writer {
        public static void main(String[] args) {
            ProgressStore store = new ProgressStore(Path.of(args[0]), text -> {});
            for (int number = 0; number < Integer.parseInt(args[2]); number++) {
                String step = args[1] + "#" + number % 100;
                store.update(progress -> done(progress, step));
                if (number == 10) {
                    System.out.println("ten");
                }
            }
        }
    }
}
