package dev.forkshop.runtime.workerthreads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.module.Modules;
import dev.forkshop.testing.NothingLeftBehind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A worker on a thread that was begun ahead is like any other. */
@ExtendWith(NothingLeftBehind.class)
@Timeout(60)
class ReadyThreadTest {
    private static final String MODULE = "import static dev.forkshop.runtime.workerthreads.WorkerThreads.*;\n"
            + "class Counted { static int n = 40; public static void main(String[] a) {"
            + " parentPort().postMessage(++n + TEXT + Thread.currentThread().getName()); } }";

    @TempDir
    Path folder;

    private final List<Object> heard = new ArrayList<>();

    private void write(String text) {
        try {
            Files.writeString(folder.resolve("Counted.java"), MODULE.replace("TEXT", text));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void start(Lab lab, int left, Runnable before) {
        if (left > 0) {
            before.run();
            Worker worker = new Worker(folder.resolve("Counted.java").toString());
            int id = worker.threadId();
            worker.onMessage(message -> heard.add(("" + message.value()).replace("worker " + id + " ", "own")));
            worker.onExit(code -> start(lab, left - 1, before));
        }
    }

    @Test
    void eachOfARowHasStaticsAndANameOfItsOwn() {
        write("\" \"");
        Lab.run(lab -> start(lab, 5, () -> {}));
        assertEquals(List.of("41 own", "41 own", "41 own", "41 own", "41 own"), heard);
    }

    @Test
    void aModuleThatWasWrittenAnewRunsAsItIsNow() {
        int[] version = {0};
        Lab.run(lab -> start(lab, 4, () -> write("\" v" + ++version[0] + " \"")));
        assertEquals(List.of("41 v1 own", "41 v2 own", "41 v3 own", "41 v4 own"), heard);
    }

    @Test
    void oneThatIsDismissedTakesNoLife() throws Exception {
        CompletableFuture<Modules> modules = new CompletableFuture<>();
        write("\"\"");
        Lab.run(lab -> modules.complete(Modules.of(dev.forkshop.runtime.loop.EventLoop.current())));
        ReadyThread ready = ReadyThread.ahead(modules.get().compile(folder.resolve("Counted.java")));
        ready.dismiss();
        ready.thread().join();
        assertFalse(ready.begin("late", () -> heard.add("ran")));
        assertTrue(heard.isEmpty());
    }
}
