import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.workerData;

import dev.forkshop.runtime.memory.Message;

/**
 * Works most of the time: some tasks crash it, at some it never returns. Takes {"n":7,"crashEvery":10,"hangEvery":40}: n
 * is the task's number, shifted by "after" if it is there; as an argument it takes n alone, and crashes at each tenth.
 */
class Flaky {
    record Answer(long n, String outcome) {}

    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            long n = Long.parseLong(arguments[0]);
            crashAt(n, 10);
            console.log("done " + n);
        } else if (workerData().value() != null) {
            answer(workerData());
        } else if (process.isForked()) {
            process.onMessage(Flaky::answer);
        } else {
            console.log("done, this time");
        }
    }

    private static void answer(Message message) {
        long n = number(message, "n");
        crashAt(n + number(message, "after"), number(message, "crashEvery"));
        long every = number(message, "hangEvery");
        while (every > 0 && n % every == 0) {
            Thread.onSpinWait();
        }
        process.send(new Answer(n, "done"));
    }

    private static void crashAt(long n, long every) {
        if (every > 0 && n % every == 0) {
            throw new IllegalStateException("crashed on purpose, at " + n);
        }
    }

    private static long number(Message message, String name) {
        return message.has(name) ? message.integer(name) : 0;
    }
}
