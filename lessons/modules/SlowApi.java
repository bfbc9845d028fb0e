import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.http.IncomingMessage;
import dev.forkshop.runtime.http.ServerResponse;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.workerthreads.PoolOptions;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.runtime.workerthreads.WorkerOptions;
import dev.forkshop.runtime.workerthreads.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** A server with a quick answer, /fast, and a heavy one, /heavy, whose work can be done in five places. */
class SlowApi {
    record Work(long n) {}

    record Answer(long n, double sum) {}

    record Job(int id, String state, Object outcome) {}

    private static final long N = 200_000_000;
    private static final Map<String, Function<Work, CompletableFuture<?>>> WAYS = Map.of(
            "/heavy", SlowApi::onTheLoop,
            "/heavy/fork", SlowApi::inAFork,
            "/heavy/worker", SlowApi::inAWorker,
            "/heavy/pool", SlowApi::inThePool);
    private static final List<Job> JOBS = new ArrayList<>();
    private static WorkerPool pool;

    public static void main(String[] arguments) {
        int port = Integer.parseInt(process.env().getOrDefault("PORT", "8000"));
        String host = process.env().getOrDefault("HOST", "127.0.0.1");
        Http.createServer(SlowApi::answer).listen(port, host);
    }

    private static void answer(IncomingMessage request, ServerResponse response) {
        String[] url = request.url().split("\\?n=", 2);
        Work work = new Work(url.length > 1 ? Long.parseLong(url[1]) : N);
        response.setHeader("x-worker", process.pid());
        if (url[0].equals("/fast")) {
            response.end("fast\n");
        } else if (WAYS.containsKey(url[0])) {
            WAYS.get(url[0]).apply(work).whenComplete((answer, failure) -> tell(response, answer, failure));
        } else if (url[0].equals("/heavy/job")) {
            begin(work, response);
        } else if (url[0].startsWith("/jobs/")) {
            tell(response, url[0].substring("/jobs/".length()));
        } else {
            json(response, 404, Map.of("message", "try /fast or /heavy"));
        }
    }

    private static void tell(ServerResponse response, Object answer, Throwable failure) {
        if (failure == null) {
            json(response, 200, answer);
        } else {
            json(response, 500, Map.of("message", failure.getMessage()));
        }
    }

    private static void json(ServerResponse response, int status, Object value) {
        response.statusCode(status);
        response.setHeader("content-type", "application/json");
        response.end(Json.stringify(value) + "\n");
    }

    // ---- five places for the same work

    private static CompletableFuture<?> onTheLoop(Work work) {
        double sum = 0;
        for (long i = 0; i < work.n(); i++) {
            sum += 42 * i;
        }
        return CompletableFuture.completedFuture(new Answer(work.n(), sum));
    }

    private static CompletableFuture<?> inAFork(Work work) {
        CompletableFuture<Object> outcome = new CompletableFuture<>();
        ChildProcess child = fork("HeavySum");
        child.onMessage(answer -> {
            child.disconnect(); // else it lives for ever
            outcome.complete(answer.value());
        });
        child.onError(outcome::completeExceptionally);
        child.onExit((code, signal) -> outcome.completeExceptionally(new IllegalStateException("exit " + code)));
        child.send(work);
        return outcome;
    }

    private static CompletableFuture<?> inAWorker(Work work) {
        CompletableFuture<Object> outcome = new CompletableFuture<>();
        Worker worker = new Worker("HeavySum", WorkerOptions.defaults().workerData(work));
        worker.onMessage(answer -> outcome.complete(answer.value()));
        worker.onError(outcome::completeExceptionally);
        worker.onExit(code -> outcome.completeExceptionally(new IllegalStateException("exit " + code)));
        return outcome;
    }

    private static CompletableFuture<?> inThePool(Work work) {
        if (pool == null) {
            pool = new WorkerPool("HeavySum", PoolOptions.fixed(2));
        }
        return pool.run(work).thenApply(answer -> answer.value());
    }

    /** Answers at once; who wants to know asks again. */
    private static void begin(Work work, ServerResponse response) {
        int id = JOBS.size() + 1;
        JOBS.add(new Job(id, "running", null));
        inThePool(work)
                .whenComplete((answer, failure) -> JOBS.set(
                        id - 1,
                        failure == null ? new Job(id, "done", answer) : new Job(id, "failed", failure.getMessage())));
        response.setHeader("location", "/jobs/" + id);
        json(response, 202, JOBS.get(id - 1));
    }

    private static void tell(ServerResponse response, String id) {
        boolean known = id.matches("\\d{1,6}") && Integer.parseInt(id) >= 1 && Integer.parseInt(id) <= JOBS.size();
        json(
                response,
                known ? 200 : 404,
                known ? JOBS.get(Integer.parseInt(id) - 1) : Map.of("message", "no such job"));
    }
}
