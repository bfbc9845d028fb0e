import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.isMainThread;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.memory.Int32Array;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.runtime.workerthreads.Worker;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Whose memory does a worker write into? It writes 42 into whatever it is sent; then we look at what we kept. */
class SharedOrCopied {
    record Trial(String figure, Object value, List<?> transfer) {}

    private static final String THIS = process.argv().get(1);

    public static void main(String[] arguments) {
        if (!isMainThread() || arguments.length > 0) {
            process.onMessage(SharedOrCopied::write);
        } else {
            askWorker();
        }
    }

    private static void write(Message message) {
        if (message.value() instanceof Int32Array array) {
            array.set(0, 42);
        } else {
            object(message.value()).put("0", 42);
        }
        process.send("written");
    }

    @SuppressWarnings("unchecked") // objects of messages are maps from texts
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    private static void askWorker() {
        Int32Array moving = new Int32Array(2);
        Queue<Trial> trials = new ArrayDeque<>(List.of(
                new Trial("object", new HashMap<>(Map.of("0", 1)), List.of()),
                new Trial("array", new Int32Array(2), List.of()),
                new Trial("shared", new Int32Array(new SharedArrayBuffer(8)), List.of()),
                new Trial("moved", moving, List.of(moving.buffer()))));
        Worker worker = new Worker(THIS);
        worker.onMessage(written -> {
            look(trials.remove());
            next(worker, trials);
        });
        next(worker, trials);
        worker.onExit(code -> {
            tell("moved.left", moving.length());
            askChild();
        });
    }

    private static void next(Worker worker, Queue<Trial> trials) {
        if (trials.isEmpty()) {
            worker.terminate();
        } else {
            worker.postMessage(trials.peek().value(), trials.peek().transfer());
        }
    }

    private static void askChild() {
        Trial trial = new Trial("process", new Int32Array(new SharedArrayBuffer(8)), List.of());
        ChildProcess child = fork(THIS, List.of("child"));
        child.onMessage(written -> {
            look(trial);
            child.disconnect();
        });
        child.send(trial.value());
    }

    private static void look(Trial trial) {
        Object first = trial.value() instanceof Int32Array array
                ? array.length() == 0 ? null : array.get(0)
                : object(trial.value()).get("0");
        tell(trial.figure() + ".seen", Integer.valueOf(42).equals(first) ? "yes" : "no");
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
