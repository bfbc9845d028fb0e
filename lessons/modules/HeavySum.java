import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.workerData;

import dev.forkshop.runtime.memory.Message;

/**
 * Keeps a processor busy: adds 42 * i for every i below n, a hundred million by default. The sum is a double, as every
 * number of JavaScript is, and so it is not exact. Takes n as an argument or as {"n":100000000}.
 */
class HeavySum {
    record Answer(long n, double sum) {}

    private static final long DEFAULT = 100_000_000;

    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            console.log(sum((long) Double.parseDouble(arguments[0])));
        } else if (workerData().value() != null) {
            answer(workerData());
        } else if (process.isForked()) {
            process.onMessage(HeavySum::answer);
        } else {
            console.log(sum(DEFAULT));
        }
    }

    private static void answer(Message message) {
        long n = message.has("n") ? message.integer("n") : DEFAULT;
        process.send(new Answer(n, sum(n)));
    }

    private static double sum(long n) {
        double sum = 0;
        for (long i = 0; i < n; i++) {
            sum += 42 * i;
        }
        return sum;
    }
}
