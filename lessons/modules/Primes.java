import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.workerData;

import dev.forkshop.runtime.memory.Message;

/**
 * Counts primes by trying divisors, below a million by default. Takes the end as an argument, or a part as
 * {"from":0,"to":1000000}: parts can be counted side by side.
 */
class Primes {
    record Answer(long from, long to, long primes) {}

    private static final long DEFAULT = 1_000_000;

    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            console.log(primes(0, Long.parseLong(arguments[0])));
        } else if (workerData().value() != null) {
            answer(workerData());
        } else if (process.isForked()) {
            process.onMessage(Primes::answer);
        } else {
            console.log(primes(0, DEFAULT));
        }
    }

    private static void answer(Message message) {
        long from = message.has("from") ? message.integer("from") : 0;
        long to = message.has("to") ? message.integer("to") : DEFAULT;
        process.send(new Answer(from, to, primes(from, to)));
    }

    private static long primes(long from, long to) {
        long count = 0;
        for (long n = Math.max(2, from); n < to; n++) {
            count += isPrime(n) ? 1 : 0;
        }
        return count;
    }

    private static boolean isPrime(long n) {
        for (long divisor = 2; divisor * divisor <= n; divisor++) {
            if (n % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
