package dev.forkshop.runtime.childprocess;

import static dev.forkshop.runtime.childprocess.ChildProcesses.exec;
import static dev.forkshop.runtime.childprocess.ChildProcesses.execFile;
import static dev.forkshop.runtime.childprocess.ChildProcesses.spawn;
import static dev.forkshop.runtime.childprocess.Facts.map;
import static dev.forkshop.runtime.childprocess.Facts.of;
import static dev.forkshop.runtime.childprocess.Facts.sameAsNode;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.runtime.loop.AbortController;
import dev.forkshop.runtime.loop.AbortError;
import dev.forkshop.runtime.loop.AbortSignal;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NothingLeftBehind.class)
@Timeout(30)
class AbortTest {

    @Test
    void anAbortedPromiseRejectsWithAnAbortError() {
        sameAsNode("exec-abort", facts -> {
            later(facts, "exec", AbortTest::viaExec, AbortController::abort);
            later(facts, "execError", AbortTest::viaExec, c -> c.abort(new IllegalStateException("boom")));
            later(facts, "execString", AbortTest::viaExec, c -> c.abort("boom"));
            later(facts, "file", AbortTest::viaFile, AbortController::abort);
            record(facts, "before", viaExec(AbortSignal.abort()));
            record(facts, "beforeFile", viaFile(AbortSignal.abort()));
            record(facts, "beforeError", viaExec(AbortSignal.abort(new IllegalStateException("boom"))));
            record(facts, "beforeString", viaExec(AbortSignal.abort("why")));
        });
    }

    private static Execution viaExec(AbortSignal signal) {
        return exec("exec sleep 20", ExecOptions.defaults().signal(signal));
    }

    private static Execution viaFile(AbortSignal signal) {
        return execFile("sleep", List.of("20"), ExecOptions.defaults().signal(signal));
    }

    private static void later(
            Facts facts, String name, Function<AbortSignal, Execution> start, Consumer<AbortController> abort) {
        AbortController controller = new AbortController();
        record(facts, name, start.apply(controller.signal()));
        abort.accept(controller);
    }

    private static void record(Facts facts, String name, Execution execution) {
        execution.whenComplete((result, thrown) -> facts.put(name, describe((ExecException) thrown)));
    }

    private static Object describe(ExecException e) {
        return map(
                "name", e.name(),
                "code", e.code(),
                "message", e.getMessage(),
                "cause", reason((AbortError) e.getCause()),
                "out", e.stdout().toString(),
                "cmd", e.cmd());
    }

    private static Object reason(AbortError error) {
        return error.reason() instanceof Throwable cause ? cause.getMessage() : error.reason();
    }

    @Test
    void anAbortedChildHasAnErrorAndIsEnded() {
        sameAsNode("spawn-abort", facts -> {
            SpawnOptions options = SpawnOptions.defaults();
            run(facts, "now", options, AbortController::abort);
            run(facts, "nowString", options, c -> c.abort("boom"));
            run(facts, "nowError", options, c -> c.abort(new IllegalStateException("boom")));
            run(facts, "later", options, c -> EventLoop.current().setTimeout(c::abort, 5));
            run(facts, "killSignal", options.killSignal("SIGKILL"), AbortController::abort);
            List<Object> before = facts.list("before");
            spawn("sleep", List.of("20"), options.signal(AbortSignal.abort()))
                    .onError(e -> before.add(of(e.name(), reason((AbortError) e))))
                    .onExit((code, signal) -> before.add(of(code, signal)));
            abortAfterExit(facts, options);
        });
    }

    private static void run(Facts facts, String name, SpawnOptions options, Consumer<AbortController> abort) {
        AbortController controller = new AbortController();
        List<Object> seen = facts.list(name);
        spawn("sleep", List.of("20"), options.signal(controller.signal()))
                .onError(e -> seen.add(of(e.name(), e.code(), reason((AbortError) e))))
                .onExit((code, signal) -> seen.add(of(code, signal)));
        abort.accept(controller);
    }

    private static void abortAfterExit(Facts facts, SpawnOptions options) {
        AbortController controller = new AbortController();
        List<Object> seen = facts.list("after");
        spawn("true", options.signal(controller.signal()))
                .onExit((code, signal) -> {
                    seen.add(of(code, signal));
                    controller.abort();
                })
                .onError(e -> seen.add("error"));
    }

    @Test
    void nobodyListensToTheSignalAfterwards() {
        AbortController controller = new AbortController();
        TestLoop.run(() -> execFile("true", List.of(), ExecOptions.defaults().signal(controller.signal())));
        assertEquals(0, controller.signal().listenerCount());
    }
}
