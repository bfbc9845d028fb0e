package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.conformance.Recorded;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.memory.DataCloneError;
import dev.forkshop.testing.NothingLeftBehind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a worker tells, in which order: scenario by scenario the same as the program {@code worker-events.js}. */
@ExtendWith(NothingLeftBehind.class)
class WorkerEventsTest {
    private static final WorkerOptions PLAIN = WorkerOptions.defaults();
    private static final String POST_EXIT = "process.onExit(c -> parentPort().postMessage(c));";
    private static final String POST_NEVER = "process.onExit(c -> parentPort().postMessage(\"never\"));";
    private static final String ONE = "parentPort().postMessage(1);";

    private final Map<String, Object> facts = new LinkedHashMap<>();

    @Test
    void aWorkerTellsWhatNodesTellsInTheSameOrder() {
        ends();
        handlers();
        terminations();
        options();
        Recorded.of("worker-events").assertSame(facts);
    }

    private void ends() {
        tell("plain", "");
        tell("messagesThenError", ONE + "parentPort().postMessage(2);" + thrown("x"));
        tell("exitHandlerAfterError", POST_EXIT + thrown("x"));
        tell(
                "processExit",
                POST_EXIT + "parentPort().postMessage(\"a\"); try { process.exit(3); } catch (Throwable t) {"
                        + " parentPort().postMessage(\"caught\"); } finally { parentPort().postMessage(\"finally\"); }");
        tell("exitCode", "process.exitCode(9);");
        tell("exitInExit", "process.onExit(c -> process.exit(5)); process.exit(4);");
        tell("errorInExit", "process.onExit(c -> {" + thrown("in exit") + "});");
        tell("errorInExitAfterExit", "process.onExit(c -> {" + thrown("in exit") + "}); process.exit(3);");
        tell("errorInBeforeExit", POST_EXIT + "process.onBeforeExit(c -> {" + thrown("banana") + "});");
        tell("recursion", "deep(0);");
        tell("deferred", "setImmediate(() -> process.nextTick(() -> parentPort().postMessage(\"some string\")));");
    }

    private static String thrown(String message) {
        return "if (true) throw new IllegalStateException(\"" + message + "\");";
    }

    private void handlers() {
        tell("ownHandler", "process.onUncaughtException(e -> parentPort().postMessage(e.getMessage()));" + thrown("q"));
        tell("ownHandlerExits", "process.onUncaughtException(e -> process.exit(42));" + thrown("q"));
        tell("ownHandlerThrows", "process.onUncaughtException(e -> {" + thrown("again") + "});" + thrown("q"));
        tell(
                "asyncError",
                POST_EXIT + "setTimeout(() -> parentPort().postMessage(\"never\"), 2000); setTimeout(() -> {"
                        + thrown("foo") + "}, 1);");
        tell(
                "sentEarly",
                "parentPort().onMessage(m -> { parentPort().postMessage(m);"
                        + " if (m.toString().equals(\"2\")) parentPort().close(); });",
                PLAIN,
                (worker, events) -> {
                    worker.postMessage(1);
                    worker.postMessage(2);
                });
        tell(
                "notCloneable",
                "Runnable function = () -> {}; try { parentPort().postMessage(function); }"
                        + " catch (DataCloneError e) { parentPort().postMessage(e.name()); }");
        tell(
                "nestedUncaught",
                "new Worker(source(\"throw new Error(\\\"deep\\\");\"), WorkerOptions.defaults().source());");
        tell(
                "nestedOnExit",
                "Worker w = new Worker(source(\"while (true) {}\"), WorkerOptions.defaults().source());"
                        + " w.onExit(c -> parentPort().postMessage(\"never\")); w.onOnline(() -> process.exit(6));");
    }

    private void terminations() {
        whenHeard("terminated", POST_NEVER + ONE + "try { spin(); } finally { parentPort().postMessage(\"never\"); }");
        tell(
                "terminateAnswers",
                "spin();",
                PLAIN,
                (worker, events) -> worker.onOnline(() -> worker.terminate()
                        .thenCompose(code -> {
                            events.add("terminated " + code);
                            return worker.terminate();
                        })
                        .thenAccept(code -> events.add("again " + code))));
        whenHeard("terminateTimeout", "setTimeout(() -> {" + ONE + "spin(); }, 1);");
        whenHeard("terminateInterval", "setInterval(() -> {" + ONE + "spin(); }, 1);");
        whenHeard("terminateImmediate", "setImmediate(() -> {" + ONE + "spin(); });");
        whenHeard(
                "terminateMicrotasks",
                ONE + "Runnable[] again = {null}; again[0] = () -> queueMicrotask(again[0]); again[0].run();");
        whenHeard("terminateTick", "process.nextTick(() -> {" + ONE + "spin(); });");
    }

    private void options() {
        tell(
                "values",
                "parentPort().postMessage(4); parentPort().postMessage(null); parentPort().postMessage(\"text\");"
                        + " parentPort().postMessage(List.of(1, Map.of(\"a\", true)));");
        tell(
                "argv",
                "parentPort().postMessage(process.argv().subList(2, process.argv().size()));",
                PLAIN.argv(Arrays.asList(null, "foo", 123)),
                (worker, events) -> {});
        tell(
                "workerData",
                "parentPort().postMessage(workerData().value()); parentPort().postMessage(isMainThread());",
                PLAIN.workerData(List.of(1, "two")),
                (worker, events) -> {});
        tell(
                "envGiven",
                "parentPort().postMessage(List.of(process.env(\"GIVEN\"), process.env().size()));",
                PLAIN.env(Map.of("GIVEN", "yes")),
                (worker, events) -> {});
        Lab.run(lab -> facts.put("badData", code(() -> lab.silent("", PLAIN.workerData((Runnable) () -> {})))));
        facts.put("badArgv", code(() -> PLAIN.execArgv(List.of("--foo"))));
    }

    private static String code(Runnable refused) {
        try {
            refused.run();
            return "none";
        } catch (DataCloneError e) {
            return e.name() + " " + e.code();
        } catch (NodeError e) {
            return e.name() + " " + e.code();
        }
    }

    private void whenHeard(String fact, String body) {
        tell(fact, body, PLAIN, (worker, events) -> worker.onMessage(message -> worker.terminate()));
    }

    private void tell(String fact, String body) {
        tell(fact, body, PLAIN, (worker, events) -> {});
    }

    private void tell(String fact, String body, WorkerOptions options, BiConsumer<Worker, List<Object>> more) {
        Lab.run(lab -> {
            facts.put(fact, lab.events);
            more.accept(lab.worker(body, options), lab.events);
        });
    }
}
