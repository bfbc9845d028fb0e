import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.workerData;

import dev.forkshop.runtime.memory.Message;

/** A slow recursion, 30 by default: the work grows by 1.6 with each step. Takes n as an argument or as {"n":30}. */
class Fibonacci {
    record Answer(int n, long fibonacci) {}

    private static final int DEFAULT = 30;

    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            console.log(fibonacci(Integer.parseInt(arguments[0])));
        } else if (workerData().value() != null) {
            answer(workerData());
        } else if (process.isForked()) {
            process.onMessage(Fibonacci::answer);
        } else {
            console.log(fibonacci(DEFAULT));
        }
    }

    private static void answer(Message message) {
        int n = message.has("n") ? (int) message.integer("n") : DEFAULT;
        process.send(new Answer(n, fibonacci(n)));
    }

    private static long fibonacci(int n) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }
}
