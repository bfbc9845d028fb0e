import static dev.forkshop.runtime.childprocess.ChildProcesses.*;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.childprocess.Stdio;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.runtime.workerthreads.WorkerOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Endings that nobody listens to: a program that is not there, a worker that throws, one that ends without a word. */
class Unheard {
    private static String quiet = "pending";

    public static void main(String[] arguments) {
        switch (arguments.length > 0 ? arguments[0] : "all") {
            case "quiet" -> {}
            case "throws" -> throw new IllegalStateException("thrown on purpose");
            case "missing" -> tool("no-such-program", false);
            case "throw" -> worker("throws", false);
            default -> all();
        }
    }

    private static void all() {
        worker("quiet", true).whenComplete((value, failure) -> quiet = outcome(failure));
        process.onExit(code -> tell("quiet.promise", quiet));

        house("missing.unheard", "missing");
        house("throw.unheard", "throw");
        report("good.promise", tool("true", false));
        report("bad.promise", tool("false", false));
        report("missing.promise", tool("no-such-program", true));
        report("throw.promise", worker("throws", true));
    }

    /** A program as a promise: code 0 is success. Who hears its error, too, hears of a program that is not there. */
    private static CompletableFuture<Object> tool(String program, boolean heard) {
        CompletableFuture<Object> promise = new CompletableFuture<>();
        ChildProcess child = spawn(program);
        child.onClose((code, signal) -> {
            if (code == 0) {
                promise.complete(code);
            } else {
                promise.completeExceptionally(new IllegalStateException("code " + code));
            }
        });
        if (heard) {
            child.onError(promise::completeExceptionally);
        }
        return promise;
    }

    /** A worker as a promise: a message is success. */
    private static CompletableFuture<Object> worker(String way, boolean heard) {
        CompletableFuture<Object> promise = new CompletableFuture<>();
        Worker worker =
                new Worker(process.argv().get(1), WorkerOptions.defaults().argv(List.of(way)));
        worker.onMessage(promise::complete);
        if (heard) {
            worker.onError(promise::completeExceptionally);
        }
        return promise;
    }

    /** Where it may end the program, it is tried in another one. */
    private static void house(String figure, String way) {
        ForkOptions deaf = ForkOptions.defaults().stdio(Stdio.list("ignore", "ignore", "ignore", "ipc"));
        fork(process.argv().get(1), List.of(way), deaf)
                .onExit((code, signal) -> tell(figure, code == 0 ? "alive" : "dead"));
    }

    private static void report(String figure, CompletableFuture<Object> promise) {
        promise.whenComplete((value, failure) -> tell(figure, outcome(failure)));
    }

    private static String outcome(Throwable failure) {
        return failure == null ? "resolved" : "rejected";
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
