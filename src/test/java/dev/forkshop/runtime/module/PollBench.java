package dev.forkshop.runtime.module;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What polls cost: the same class with and without them, turn by turn, the best of seven by the thread's processor time.
 * Run it by {@code bench/polls}.
 */
public final class PollBench {
    private static final String SOURCE = """
            public class Work {
                static int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
                public static long fibonacci() { return fib(40); }
                public static long tightLoop() { long s = 0; for (long i = 0; i < 400_000_000L; i++) { s += i * 7 ^ (s >>> 3); } return s; }
                public static long countedLoop() { int s = 0; for (int i = 0; i < 1_000_000_000; i++) { s += i * 7; } return s; }
                public static long primes() {
                    long found = 0;
                    for (int i = 2; i < 1_500_000; i++) {
                        boolean prime = true;
                        for (int j = 2; (long) j * j <= i && prime; j++) { prime = i % j != 0; }
                        found += prime ? 1 : 0;
                    }
                    return found;
                }
                public static void main(String[] args) {}
            }
            """;

    private PollBench() {}

    public static void main(String[] arguments) throws Exception {
        ModuleSource source = new ModuleSource("Work", Path.of("Work.java"), SOURCE);
        CompiledModule with = ModuleCompiler.compile(source);
        CompiledModule without = ModuleCompiler.compileWithoutPolls(source);
        for (String work : new String[] {"fibonacci", "tightLoop", "countedLoop", "primes"}) {
            Map<String, Double> best = new LinkedHashMap<>();
            Method polled = load(with).getMethod(work);
            Method plain = load(without).getMethod(work);
            for (int round = 0; round < 7; round++) {
                best.merge("without", millis(plain), Math::min);
                best.merge("with", millis(polled), Math::min);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-12s without polls %7.1f ms, with %7.1f ms: %+.1f %%%n",
                    work,
                    best.get("without"),
                    best.get("with"),
                    100 * (best.get("with") / best.get("without") - 1));
        }
    }

    private static Class<?> load(CompiledModule module) throws ClassNotFoundException {
        return module.load(null).loadClass("Work");
    }

    private static double millis(Method work) throws ReflectiveOperationException {
        long before = cpu();
        work.invoke(null);
        return (cpu() - before) / 1e6;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
