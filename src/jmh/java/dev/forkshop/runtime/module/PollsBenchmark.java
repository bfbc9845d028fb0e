package dev.forkshop.runtime.module;

import dev.forkshop.runtime.Measured;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it costs a module that it can be stopped anywhere: the same class with and without polls. */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PollsBenchmark extends Measured {
    private static final String SOURCE = """
            public class Work {
                static int fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
                int own(int n) { return n < 2 ? n : own(n - 1) + own(n - 2); }
                public static long fibonacci() { return fib(30); }
                public static long instance() { return new Work().own(30); }
                public static long longs() { long s = 0; for (long i = 0; i < 4_000_000L; i++) { s += i * 7 ^ (s >>> 3); } return s; }
                public static long counted() { int s = 0; for (int i = 0; i < 10_000_000; i++) { s += i * 7; } return s; }
                public static long primes() {
                    long found = 0;
                    for (int i = 2; i < 50_000; i++) {
                        boolean prime = true;
                        for (int j = 2; (long) j * j <= i && prime; j++) { prime = i % j != 0; }
                        found += prime ? 1 : 0;
                    }
                    return found;
                }
                public static void main(String[] args) {}
            }
            """;

    @Param({"fibonacci", "instance", "longs", "counted", "primes"})
    private String work;

    @Param({"false", "true"})
    private boolean polls;

    private MethodHandle method;

    @Setup
    public void compile() throws ReflectiveOperationException {
        ModuleSource source = new ModuleSource("Work", Path.of("Work.java"), SOURCE);
        CompiledModule module = polls ? ModuleCompiler.compile(source) : ModuleCompiler.compileAsItIs(source);
        Class<?> type = module.load(null).loadClass("Work");
        method = MethodHandles.publicLookup().findStatic(type, work, MethodType.methodType(long.class));
    }

    @Benchmark
    public long run() throws Throwable {
        return (long) method.invokeExact();
    }
}
