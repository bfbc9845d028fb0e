package dev.forkshop.runtime.workerthreads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.memory.JsError;
import dev.forkshop.testing.NothingLeftBehind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(NothingLeftBehind.class)
class WorkerTest {
    @Test
    void aWorkerIsOnlineAndEndsByItself() {
        assertEquals(List.of("online", "exit 0"), Lab.eventsOf(""));
    }

    @Test
    void messagesComeBeforeTheErrorAndTheErrorBeforeTheExit() {
        assertEquals(
                List.of("online", "message 1", "message 2", "error Error: x", "exit 1"),
                Lab.eventsOf("parentPort().postMessage(1); parentPort().postMessage(2);"
                        + " throw new IllegalStateException(\"x\");"));
    }

    @Test
    void exitHandlersRunAlsoAfterAnError() {
        assertEquals(
                List.of("online", "message 1", "error Error: x", "exit 1"),
                Lab.eventsOf(
                        "process.onExit(code -> parentPort().postMessage(code)); throw new IllegalStateException(\"x\");"));
    }

    @Test
    void processExitEndsTheWorkerOnlyAndCannotBeCaught() {
        assertEquals(
                List.of("online", "message \"a\"", "message 3", "exit 3"),
                Lab.eventsOf("process.onExit(code -> parentPort().postMessage(code)); parentPort().postMessage(\"a\");"
                        + " try { process.exit(3); } catch (Throwable t) { parentPort().postMessage(\"caught\"); }"
                        + " finally { parentPort().postMessage(\"finally\"); }"));
    }

    @Test
    void theExitCodeMayBeSet() {
        assertEquals(List.of("online", "exit 9"), Lab.eventsOf("process.exitCode(9);"));
    }

    @Test
    void anExitInsideOfExitChangesTheCode() {
        assertEquals(
                List.of("online", "exit 5"), Lab.eventsOf("process.onExit(c -> process.exit(5)); process.exit(4);"));
    }

    @Test
    void anErrorOfAnExitHandlerIsToldAndLeavesTheCode() {
        String thrower = "process.onExit(c -> { throw new IllegalStateException(\"in exit\"); });";
        assertEquals(List.of("online", "error Error: in exit", "exit 0"), Lab.eventsOf(thrower));
        assertEquals(List.of("online", "error Error: in exit", "exit 3"), Lab.eventsOf(thrower + "process.exit(3);"));
    }

    @Test
    void aWorkerMayHandleItsOwnErrors() {
        assertEquals(
                List.of("online", "message \"q\"", "exit 0"),
                Lab.eventsOf("process.onUncaughtException(e -> parentPort().postMessage(e.getMessage()));"
                        + " throw new IllegalStateException(\"q\");"));
        assertEquals(
                List.of("online", "exit 42"),
                Lab.eventsOf("process.onUncaughtException(e -> process.exit(42)); throw new Error();"));
        assertEquals(
                List.of("online", "error Error: again", "exit 1"),
                Lab.eventsOf("process.onUncaughtException(e -> { throw new Error(\"again\"); }); throw new Error();"));
    }

    @Test
    void whatIsSentBeforeItIsOnlineWaits() {
        assertEquals(
                List.of("online", "message 1", "message 2", "exit 0"),
                Lab.eventsOf(
                        "parentPort().onMessage(m -> { parentPort().postMessage(m);"
                                + " if (m.toString().equals(\"2\")) parentPort().close(); });",
                        WorkerOptions.defaults(),
                        worker -> {
                            worker.postMessage(1);
                            worker.postMessage(2);
                        }));
    }

    @Test
    void workerDataIsACopy() {
        List<Object> data = new ArrayList<>(List.of(1, "two"));
        List<Object> events = Lab.eventsOf(
                "parentPort().postMessage(workerData().value()); parentPort().postMessage(isMainThread());",
                WorkerOptions.defaults().workerData(data),
                worker -> data.clear());
        assertEquals(List.of("online", "message [1,\"two\"]", "message false", "exit 0"), events);
    }

    @Test
    void sourceThatDoesNotCompileIsAnErrorLater() {
        List<Object> events = Lab.eventsOf("this is no Java");
        assertEquals("online", events.get(0));
        assertTrue(events.get(1).toString().startsWith("error SyntaxError: "), () -> events + "");
        assertEquals("exit 1", events.get(2));
    }

    @Test
    void aFileThatDoesNotCompileIsAnErrorLater(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("Broken.java"), "class Broken { void }");
        List<Object> events = new ArrayList<>();
        Lab.run(lab -> {
            Worker worker = new Worker(file.toString());
            worker.onMessage(message -> events.add("never"));
            worker.onError(error -> events.add(((JsError) error).name()));
            worker.onExit(events::add);
        });
        assertEquals(List.of("SyntaxError", 1), events);
    }

    @Test
    void aModuleThatIsNotThereIsAnErrorLater() {
        List<Object> events = new ArrayList<>();
        Lab.run(lab -> {
            Worker worker = new Worker("./Nowhere.java");
            worker.onError(error -> events.add(Lab.said(error)));
            worker.onExit(events::add);
        });
        assertEquals(List.of("Error MODULE_NOT_FOUND", 1), events);
    }

    @Test
    void anEndlessRecursionIsARangeError() {
        assertEquals(
                List.of("online", "error RangeError: Maximum call stack size exceeded", "exit 1"),
                Lab.eventsOf("deep(0);"));
    }

    @Test
    void theStackOfAnErrorHasTheModulesOwnFramesAndAtMostTen() {
        List<String> one = stackOf("throw new Error();");
        assertEquals(2, one.size());
        assertTrue(one.get(1).startsWith("    at Task.main ("), one.get(1));
        assertEquals(11, stackOf("deep(0);").size());
    }

    private static List<String> stackOf(String body) {
        List<String> stack = new ArrayList<>();
        Lab.run(lab -> lab.silent(body, WorkerOptions.defaults())
                .onError(error -> ((JsError) error).stack().lines().forEach(stack::add)));
        return stack;
    }

    @Test
    void anErrorThatNobodyHearsIsTheMakersOwn() {
        List<Object> events = new ArrayList<>();
        try {
            Lab.run(lab -> lab.silent("throw new Error(\"deep down\");", WorkerOptions.defaults()));
        } catch (RuntimeException uncaught) {
            events.add(Lab.said(uncaught));
        }
        assertEquals(List.of("Error: deep down"), events);
    }

    @Test
    void terminateStopsAnythingAndNothingIsHeardAfterwards() {
        List<Object> events = Lab.eventsOf(
                "process.onExit(c -> parentPort().postMessage(\"never\")); parentPort().postMessage(1);"
                        + " try { spin(); } finally { parentPort().postMessage(\"never\"); }",
                WorkerOptions.defaults(),
                worker -> worker.onMessage(message -> worker.terminate()));
        assertEquals(List.of("online", "message 1", "exit 1"), events);
    }

    @Test
    void terminateAnswersWithTheCodeAfterTheExit() {
        List<Object> order = new ArrayList<>();
        Lab.run(lab -> {
            Worker worker = lab.silent("spin();", WorkerOptions.defaults());
            worker.onExit(code -> order.add("exit " + code));
            worker.onOnline(() -> worker.terminate().thenAccept(code -> {
                order.add("terminated " + code);
                worker.terminate().thenAccept(again -> order.add("again " + again));
            }));
        });
        assertEquals(List.of("exit 1", "terminated 1", "again null"), order);
    }

    @Test
    void nestedWorkersEndWithTheirMaker() {
        List<Object> events = Lab.eventsOf(
                "Worker w = new Worker(source(\"parentPort().postMessage(1); while (true) {}\"),"
                        + " WorkerOptions.defaults().source()); w.onMessage(m -> parentPort().postMessage(m));"
                        + " w.onExit(c -> parentPort().postMessage(\"never\"));",
                WorkerOptions.defaults(),
                worker -> worker.onMessage(message -> worker.terminate()));
        assertEquals(List.of("online", "message 1", "exit 1"), events);
    }

    @Test
    void anUnreferencedWorkerLetsItsMakerEnd() {
        Lab.run(lab -> lab.silent("spin();", WorkerOptions.defaults()).unref());
    }

    @Test
    void outputComesBeforeTheExit() {
        StringBuilder out = new StringBuilder();
        Lab.run(lab -> {
            Worker worker = lab.silent(
                    "process.stdout().write(\"hello\"); process.stdout().write(\" \"); process.onExit(c ->"
                            + " process.stdout().write(\"world\"));",
                    WorkerOptions.defaults().stdio(false, true, true));
            worker.stdout().onData(chunk -> out.append(chunk.toString()));
            worker.onExit(code -> out.append(" exit"));
        });
        assertEquals("hello world exit", out.toString());
    }

    @Test
    void inputIsReadToItsEnd() {
        List<Object> lengths = new ArrayList<>();
        Lab.run(lab -> {
            Worker worker = lab.silent(
                    "process.stdin().onData(c -> process.stdout().write(c.bytes()));",
                    WorkerOptions.defaults().stdio(true, true, false));
            int[] length = {0};
            worker.stdout().onData(chunk -> length[0] += chunk.length());
            for (int i = 0; i < 16; i++) {
                worker.stdin().write(new byte[65_536]);
            }
            worker.stdin().end();
            worker.onExit(code -> lengths.add(length[0]));
        });
        assertEquals(List.of(16 * 65_536), lengths);
    }

    @Test
    void anEndedWorkerAnswersQuietly() {
        List<Object> after = new ArrayList<>();
        Lab.run(lab -> {
            Worker worker = lab.silent("", WorkerOptions.defaults());
            Object stdout = worker.stdout();
            worker.onExit(code -> {
                worker.postMessage(1);
                worker.ref();
                worker.unref();
                after.add(worker.threadId());
                after.add(worker.stdout() == stdout);
            });
        });
        assertEquals(List.of(-1, true), after);
    }
}
