package dev.forkshop.runtime.workerthreads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.memory.Int32Array;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.runtime.module.ModuleHome;
import dev.forkshop.runtime.module.Modules;
import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The modules of the lessons as workers. */
@ExtendWith(NothingLeftBehind.class)
class OneModuleManyPlacesTest {
    static final String ANSWERS = "/dev/forkshop/runtime/workerthreads/answers.tsv";
    private static final int HEAR_MESSAGES_ONLY = 3; // those come first
    private static final Path FOLDER = Path.of("lessons", "modules");

    private final List<String> events = new ArrayList<>();

    @ParameterizedTest
    @CsvFileSource(resources = ANSWERS, delimiter = '\t', quoteCharacter = '`')
    void aMessageIsAnswered(String module, String message, String answer) {
        worker(module, WorkerOptions.defaults(), worker -> {
            worker.onMessage(heard -> worker.terminate());
            worker.postMessage(Json.parse(message));
        });
        assertEquals(List.of(answer, "exit 1"), events);
    }

    @ParameterizedTest
    @CsvFileSource(resources = ANSWERS, delimiter = '\t', quoteCharacter = '`', numLinesToSkip = HEAR_MESSAGES_ONLY)
    void workerDataIsAnsweredAndThatIsAll(String module, String data, String answer) {
        worker(module, WorkerOptions.defaults().workerData(Json.parse(data)), worker -> {});
        assertEquals(List.of(answer, "exit 0"), events);
    }

    @Test
    void aWorkerThatThrowsAtAMessageFailsWithThatError() {
        worker("Thrower", WorkerOptions.defaults(), worker -> worker.postMessage(Map.of()));
        assertEquals(List.of("Error: thrown on purpose", "exit 1"), events);
    }

    @Test
    void oneThatNeverYieldsIsStopped() {
        worker("Stubborn", WorkerOptions.defaults(), worker -> worker.onOnline(worker::terminate));
        assertEquals(List.of("exit 1"), events);
    }

    @Test
    void atomicIncrementsOfSeveralThreadsLoseNothing() {
        SharedArrayBuffer shared = new SharedArrayBuffer(8);
        Map<String, Object> data = Map.of("shared", shared, "times", 300_000);
        run(() -> {
            for (int i = 0; i < 4; i++) {
                new Worker("Increment", WorkerOptions.defaults().workerData(data));
            }
        });
        Int32Array counted = new Int32Array(shared);
        assertEquals(1_200_000, counted.get(1));
        assertFalse(counted.get(0) > 1_200_000, "the plain one counted more than there was");
    }

    // ---- what the tests are made of

    private void worker(String module, WorkerOptions options, Consumer<Worker> more) {
        run(() -> {
            Worker worker = new Worker(module, options);
            worker.onMessage((Message message) -> events.add(message.toString()));
            worker.onError(error -> events.add(Lab.said(error)));
            worker.onExit(code -> events.add("exit " + code));
            more.accept(worker);
        });
    }

    private static void run(Runnable program) {
        TestLoop.run(() -> {
            EventLoop loop = EventLoop.current();
            Path cache = Path.of("target", "test-workers", "cache");
            new Modules(new ModuleHome(List.of(FOLDER), cache, List.of()), loop.journal()).use(loop);
            program.run();
        });
    }
}
