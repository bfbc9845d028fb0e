package dev.forkshop.runtime.workerthreads;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.conformance.Recorded;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.testing.NothingLeftBehind;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is around a worker: environment, numbers, references, streams. The same facts as {@code worker-world.js}. */
@ExtendWith(NothingLeftBehind.class)
class WorkerWorldTest {
    private static final WorkerOptions PLAIN = WorkerOptions.defaults();

    /** A worker that sets a variable after it has made another worker, which looks and sets one itself. */
    private static final String ENVIRONMENT = """
            String inner = "import static dev.forkshop.runtime.childprocess.ChildProcesses.*; " + source(
                    "parentPort().onceMessage(m -> { parentPort().postMessage(process.env(\\"LATER\\"));"
                    + " process.env().put(\\"MINE\\", \\"worker\\");"
                    + " parentPort().postMessage(execFileSync(\\"/bin/sh\\", java.util.List.of(\\"-c\\", \\"echo $MINE\\")).toString()); });");
            Worker w = new Worker(inner, WorkerOptions.defaults().source().env(workerData().get("share").equals(true) ? SHARE_ENV : null));
            process.env().put("LATER", "set");
            w.onMessage(m -> parentPort().postMessage(m));
            w.onExit(code -> parentPort().postMessage(process.env("MINE")));
            w.postMessage("look");
            """;

    private final Map<String, Object> facts = new LinkedHashMap<>();

    @Test
    void theWorldOfAWorkerIsNodes() {
        facts.put("envIsCopied", environment(false));
        facts.put("envIsShared", environment(true));
        Lab.run(this::numbers);
        Lab.run(this::references);
        Lab.run(this::afterExit);
        Lab.run(this::echo);
        Lab.run(this::missing);
        Recorded.of("worker-world").assertSame(facts);
    }

    private static List<Object> environment(boolean share) {
        List<Object> told = new ArrayList<>();
        Lab.run(lab -> {
            Worker worker = lab.silent(
                    ENVIRONMENT, PLAIN.workerData(Map.of("share", share)).env(path()));
            worker.onMessage(message -> told.add(message.value()));
            worker.onExit(code -> told.add("exit " + code));
        });
        return told;
    }

    private static Map<String, String> path() {
        return Map.of("PATH", System.getenv("PATH"));
    }

    private void numbers(Lab lab) {
        List<Integer> made = new ArrayList<>();
        WorkerThreads.onWorker(worker -> made.add(worker.threadId()));
        Worker worker = lab.silent(
                "parentPort().postMessage(threadId()); Worker w = new Worker(source(\"\"),"
                        + " WorkerOptions.defaults().source()); parentPort().postMessage(w.threadId() - threadId());",
                PLAIN);
        List<Integer> told = new ArrayList<>();
        worker.onMessage(message -> told.add(((Number) message.value()).intValue()));
        worker.onExit(code -> {
            facts.put("toldOfWorker", List.of(made.size(), made.get(0).equals(told.get(0))));
            facts.put("nestedIdFollows", told.get(1));
        });
    }

    private void references(Lab lab) {
        List<Object> refs = new ArrayList<>();
        facts.put("refs", refs);
        Worker worker = lab.silent("", PLAIN);
        refs.add(worker.hasRef());
        worker.unref();
        refs.add(worker.hasRef());
        worker.ref();
        refs.add(worker.hasRef());
        worker.onExit(code -> {
            assertTrue(worker.hasRef(), "in the exit event it still has its reference");
            EventLoop.current().setImmediate(() -> refs.add(worker.hasRef()));
        });
    }

    private void afterExit(Lab lab) {
        Worker worker = lab.silent("", PLAIN.stdio(true, true, true));
        List<Object> streams = List.of(worker.stdin(), worker.stdout(), worker.stderr());
        worker.stdout().resume();
        worker.stderr().resume();
        worker.onExit(code -> {
            worker.postMessage(1);
            worker.ref();
            worker.unref();
            facts.put(
                    "afterExit",
                    Arrays.asList(
                            null,
                            null,
                            null,
                            worker.threadId(),
                            worker.stdin() == streams.get(0),
                            worker.stdout() == streams.get(1),
                            worker.stderr() == streams.get(2)));
        });
    }

    private void echo(Lab lab) {
        byte[] all = new byte[1 << 20];
        new Random(1).nextBytes(all);
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        boolean[] end = {false};
        Worker worker = lab.silent(
                "process.stdin().onData(chunk -> process.stdout().write(chunk.bytes()));",
                PLAIN.stdio(true, true, false));
        worker.stdout().onData(chunk -> back.writeBytes(chunk.bytes())).onEnd(() -> end[0] = true);
        worker.stdin().end(all);
        worker.onExit(code -> EventLoop.current()
                .setImmediate(() -> facts.put(
                        "echoed",
                        List.of(back.size(), Arrays.equals(all, back.toByteArray()), end[0], "exit " + code))));
    }

    private void missing(Lab lab) {
        new Worker("/nowhere/Missing.java")
                .onError(error -> facts.put(
                        "missing",
                        List.of(((NodeError) error).code(), error.getMessage().contains("/nowhere/Missing.java"))));
    }
}
