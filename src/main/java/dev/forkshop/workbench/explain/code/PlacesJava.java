package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;
import java.util.List;
import java.util.Map;

/** A comparison of places as a module in Java: a worker, a pool, a process. */
final class PlacesJava {
    private static final String BODY = """
            List<Object> messages = List.of(<<MESSAGES>>);
            inAWorker(messages)
                    .thenCompose(done -> inAPool(messages))
                    .thenCompose(done -> inAProcess(messages))
                    .thenRun(() -> console.log("on this very loop: run", <<MODULE>>));
            """;
    private static final String MEMBERS = """
            static CompletableFuture<String> inAWorker(List<Object> messages) {
                CompletableFuture<String> over = begin("worker thread");
                Worker worker = new Worker(<<MODULE>>, WorkerOptions.defaults()<<DATA>>);
                left = messages.size();
                worker.onMessage(answer -> answered(over));
                messages.stream().skip(<<SKIP>>).forEach(worker::postMessage);
                return over.whenComplete((done, failed) -> worker.terminate());
            }

            static CompletableFuture<String> inAPool(List<Object> messages) {
                CompletableFuture<String> over = begin("pool");
                WorkerPool pool = new WorkerPool(<<MODULE>>, PoolOptions.fixed(1));
                left = messages.size();
                messages.forEach(message -> pool.run(message).thenRun(() -> answered(over)));
                return over.whenComplete((done, failed) -> pool.closeNow());
            }

            static CompletableFuture<String> inAProcess(List<Object> messages) {
                CompletableFuture<String> over = begin("forked process");
                ChildProcess child = fork(<<MODULE>>);
                left = messages.size();
                child.onMessage(answer -> answered(over));
                messages.forEach(child::send);
                return over.whenComplete((done, failed) -> child.kill("SIGKILL"));
            }

            static int left;

            static void answered(CompletableFuture<String> over) {
                if (--left == 0) {
                    over.complete("ms");
                }
            }

            /** The clock of one place; it stops at the answer, or at the limit. */
            static CompletableFuture<String> begin(String place) {
                long start = process.hrtime();
                CompletableFuture<String> over = new CompletableFuture<>();
                var limit = setTimeout(() -> over.complete("ms, stopped"), <<LIMIT>>);
                over.thenAccept(end -> {
                    clearTimeout(limit);
                    console.log(place, (process.hrtime() - start) / 1e6, end);
                });
                return over;
            }
            """;

    private PlacesJava() {}

    static String text(Typed typed, String line) {
        List<String> messages =
                PlaceWords.messages(typed).stream().map(Literal::javaValue).toList();
        Map<String, String> values = Map.of(
                "MESSAGES", String.join(", ", messages),
                "MODULE", Literal.java(typed.subject()),
                "LIMIT", PlaceWords.limit(typed),
                "SKIP", typed.has("--data") ? "1" : "0",
                "DATA",
                        typed.text("--data")
                                .map(json -> ".workerData(" + Literal.javaValue(json) + ")")
                                .orElse(""));
        return JavaFile.of(line, Template.fill(BODY, values), Template.fill(MEMBERS, values));
    }
}
