import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.workerData;

import dev.forkshop.runtime.memory.AnyArrayBuffer;
import dev.forkshop.runtime.memory.Atomics;
import dev.forkshop.runtime.memory.Int32Array;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.memory.SharedArrayBuffer;

/**
 * Adds one to two shared numbers, two million times each: to the first plainly, which loses updates of threads that do so
 * at once, to the second by Atomics, which loses none. Takes the times as an argument or as {"times":2000000}, the shared
 * memory, of eight bytes or more, as workerData's "shared"; without it everyone counts in memory of their own.
 */
class Increment {
    record Answer(long times, int plain, int atomic) {}

    private static final long DEFAULT = 2_000_000;

    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            tell(increment(memory(), Long.parseLong(arguments[0])));
        } else if (workerData().value() != null) {
            tell(increment(memory(), times(workerData())));
        } else if (process.isForked()) {
            process.onMessage(message -> process.send(increment(memory(), times(message))));
        } else {
            tell(increment(memory(), DEFAULT));
        }
    }

    private static void tell(Answer answer) {
        if (process.isForked()) {
            process.send(answer);
        } else {
            console.log(answer);
        }
    }

    private static long times(Message message) {
        return message.has("times") ? message.integer("times") : DEFAULT;
    }

    private static Int32Array memory() {
        Object shared = workerData().get("shared");
        return new Int32Array(shared instanceof AnyArrayBuffer buffer ? buffer : new SharedArrayBuffer(8));
    }

    private static Answer increment(Int32Array memory, long times) {
        for (long i = 0; i < times; i++) {
            memory.set(0, memory.get(0) + 1); // read, add, write: another thread may write in between
            Atomics.add(memory, 1, 1); // one step that nobody can come between
        }
        return new Answer(times, memory.get(0), Atomics.load(memory, 1));
    }
}
