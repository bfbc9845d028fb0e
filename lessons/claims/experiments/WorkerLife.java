import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.isMainThread;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.parentPort;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.workerData;

import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.runtime.workerthreads.WorkerOptions;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.StringJoiner;

/** What a worker tells of its life, in which order, whatever way it ends. */
class WorkerLife {
    public static void main(String[] arguments) {
        if (isMainThread()) {
            next(new ArrayDeque<>(List.of("end", "throw", "exit", "stop")));
        } else {
            live(workerData().text("way"));
        }
    }

    private static void next(Queue<String> ways) {
        if (!ways.isEmpty()) {
            watch(ways.remove(), () -> next(ways));
        }
    }

    private static void watch(String way, Runnable then) {
        StringJoiner events = new StringJoiner("-");
        Worker worker =
                new Worker(process.argv().get(1), WorkerOptions.defaults().workerData(Map.of("way", way)));
        worker.onOnline(() -> events.add("online"));
        worker.onError(error -> events.add("error"));
        worker.onMessage(message -> {
            events.add("message");
            if (message.is("ready")) {
                worker.postMessage("go on");
            } else if (message.is("busy")) {
                worker.terminate();
            }
        });
        worker.onExit(code -> {
            tell("events." + way, events.add("exit").toString());
            tell("code." + way, code);
            setImmediate(then);
        });
    }

    private static void live(String way) {
        process.send("ready");
        parentPort().onceMessage(message -> {
            process.send(way.equals("stop") ? "busy" : "heard");
            switch (way) {
                case "throw" -> throw new IllegalStateException("thrown on purpose");
                case "exit" -> process.exit(7);
                case "stop" -> beBusy();
                default -> {} // nothing is left to do: it ends
            }
        });
    }

    private static void beBusy() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
