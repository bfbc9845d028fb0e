package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.Session;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** {@code block}: keeps the shop's loop busy by computing, as a request that computes does in a server. */
public final class BlockCommand implements Command {
    @Override
    public Usage usage() {
        return Usage.of("block", Groups.INSIGHT, "compute on the event loop for so long that everything else waits")
                .example("block 500", "half a second in which no callback runs; type meanwhile")
                .example("loop", "shows it afterwards")
                .required("MS", "how long, in milliseconds", Usage.Values.NONE)
                .usage();
    }

    @Override
    public int run(Arguments arguments, Session session, Job job) throws Exception {
        long millis = millis(arguments.words().get(0));
        ProgramRun run = new ProgramRun("block", arguments, session, job);
        return run.perform(started -> compute(millis, job::interrupted));
    }

    private static long millis(String text) {
        try {
            long millis = Long.parseLong(text);
            if (millis > 0) {
                return millis;
            }
        } catch (NumberFormatException notANumber) {
            throw new UsageError("'" + text + "' is no number of milliseconds", "try block 500");
        }
        throw new UsageError("block takes at least 1 ms", "try block 500");
    }

    /** Looks for primes until the time is over; returns how many it found. */
    static int compute(long millis, BooleanSupplier enough) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        int primes = 0;
        for (int n = 2; System.nanoTime() < end && !enough.getAsBoolean(); n++) {
            primes += isPrime(n) ? 1 : 0;
        }
        return primes;
    }

    private static boolean isPrime(int n) {
        for (int factor = 2; factor * factor <= n; factor++) {
            if (n % factor == 0) {
                return false;
            }
        }
        return true;
    }
}
