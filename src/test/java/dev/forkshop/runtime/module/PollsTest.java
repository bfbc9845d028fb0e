package dev.forkshop.runtime.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.loop.EventLoop;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a module does, it stops. Each body runs until it is stopped; "survived" must never be printed. */
class PollsTest {
    private static final long MILLIS = 100;

    private static final String MODULE = """
            import static dev.forkshop.runtime.module.Globals.*;
            import dev.forkshop.runtime.memory.*;
            import java.util.concurrent.*;
            import java.util.concurrent.locks.*;
            import java.util.stream.*;
            class Stubborn {
                static int n;
                static long fibonacci(int n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); }
                static void spin() { while (true) { n++; } }
                static void deep() { try { deep(); } catch (StackOverflowError e) { deep(); } finally { n++; } }
                static void ready() { console.log("ready"); }
                static void tick() { process.nextTick(Stubborn::tick); }
                static void microtask() { queueMicrotask(Stubborn::microtask); }
                static void immediate() { setImmediate(Stubborn::immediate); }
                static class Endless { static { spin(); } }
                @SuppressWarnings("finally")
                static int insist() { try { spin(); return 1; } finally { return 2; } }
                public static void main(String[] args) throws Exception {
                    Object lock = new Object();
                    ready();
                    BODY
                }
            }
            """;

    private volatile CountDownLatch ready = new CountDownLatch(1);
    private final AtomicReference<String> printed = new AtomicReference<>("");
    private volatile ModuleRun run;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) {}",
                "for (int i = 0; i >= 0; i = (i + 1) & 0xffff) {}",
                "for (long i = 0; i < Long.MAX_VALUE; i++) { n += i; }",
                "do { n++; } while (n != -1 || true);",
                "for (;;) { switch (n++ % 3) { case 0: continue; case 1: continue; default: break; } }",
                "fibonacci(200);",
                "while (true) { deep(); }",
                "while (true) { try { spin(); } catch (Throwable t) { console.log(\"survived\"); } }",
                "while (true) { try { spin(); } catch (Throwable t) { continue; } finally { n = 1; } }",
                "try { spin(); } finally { console.log(\"survived\"); while (true) {} }",
                "for (;;) { insist(); }",
                "try { spin(); } catch (Error e) { try { spin(); } finally { spin(); } }",
                "synchronized (lock) { while (true) {} }",
                "while (true) { try { synchronized (lock) { synchronized (lock) { spin(); } } } catch (Throwable t) { n++; } }",
                "new Endless();",
                "while (true) { try { new Endless(); } catch (Throwable t) { console.log(\"survived\"); } }",
                "Runnable r = () -> { while (true) {} }; r.run();",
                "IntStream.iterate(0, i -> i + 1).forEach(i -> n++);",
                "new TreeSetOf().build();",
                "while (true) { try { new CountDownLatch(1).await(); } catch (InterruptedException e) { console.log(\"survived\"); } }",
                "Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); console.log(\"survived\");",
                "new LinkedBlockingQueue<String>().take();",
                "while (true) { LockSupport.park(); }",
                "synchronized (lock) { lock.wait(); }",
                "CompletableFuture.runAsync(() -> spin()).handle((a, b) -> 1).join(); console.log(\"survived\");",
                "CompletableFuture.completedFuture(1).thenRun(() -> spin()); console.log(\"survived\");",
                "new CountDownLatch(1).await();",
                "tick();",
                "microtask();",
                "immediate();",
                "setInterval(() -> spin(), 1);",
                "setTimeout(() -> { try { spin(); } finally { setTimeout(() -> console.log(\"survived\"), 0); } }, 1);",
                "process.onUncaughtException(e -> console.log(\"survived\")); spin();",
                "process.onExit(code -> spin()); spin();",
                "process.onExit(code -> console.log(\"survived\")); spin();",
                "console.log(String.valueOf(new Object() { public String toString() { spin(); return \"survived\"; } }));",
            })
    void aModuleStopsWhateverItDoes(String body) throws Exception {
        assertTrue(bestOfThree(body, 0) < MILLIS);
        assertEquals("", printed.get());
    }

    /** A busy machine may be late twice. */
    private long bestOfThree(String body, long runFor) throws Exception {
        long best = Long.MAX_VALUE;
        for (int tries = 0; tries < 3 && best >= MILLIS; tries++) {
            ready = new CountDownLatch(1);
            Thread thread = start(body);
            assertTrue(ready.await(20, TimeUnit.SECONDS));
            if (runFor > 0) {
                thread.join(runFor);
            }
            best = Math.min(best, millisToStop(thread));
        }
        return best;
    }

    private long millisToStop(Thread thread) throws InterruptedException {
        long asked = System.nanoTime();
        run.stop();
        loop.stop();
        thread.interrupt();
        thread.join(10_000);
        long millis = (System.nanoTime() - asked) / 1_000_000;
        assertEquals(Thread.State.TERMINATED, thread.getState(), () -> List.of(thread.getStackTrace()) + "");
        return millis;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) {}",
                "fibonacci(200);",
                "for (long i = 0; i < Long.MAX_VALUE; i++) { n += i; }",
                "for (;;) { for (int i = 0; i < 1_000_000; i++) { n += i; } }",
                "for (;;) { int x = n; for (int i = 0; i < Integer.MAX_VALUE; i++) { x = x * 31 + i; } n = x; }",
                "while (true) { try { n = n / (n & 1); } catch (ArithmeticException e) { n++; } }",
            })
    void codeThatIsCompiledStopsAsFast(String body) throws Exception {
        long longEnoughToBeCompiled = 500;
        assertTrue(bestOfThree(body, longEnoughToBeCompiled) < MILLIS);
    }

    @Test
    void nothingRunsAfterProcessExit() throws Exception {
        Thread thread = start("try { process.exit(3); } catch (Throwable t) { console.log(\"survived\"); }"
                + " finally { console.log(\"survived\"); } console.log(\"survived\");");
        thread.join();
        assertEquals("", printed.get());
    }

    private volatile EventLoop loop;

    private Thread start(String body) {
        String text = MODULE.replace("BODY", body)
                + "class TreeSetOf { void build() { var s = new java.util.TreeSet<Integer>((a, b) -> { while (true) {} });"
                + " s.add(1); s.add(2); } }";
        ModuleSource source = new ModuleSource("Stubborn", Path.of("Stubborn.java"), text);
        CompiledModule module = ModuleCompiler.compile(source);
        ModuleOptions options = ModuleOptions.here(source.file(), List.of(), Path.of(""), this::output, this::output);
        loop = new EventLoop("stubborn", new Journal(Origin.here()));
        Thread thread = new Thread(() -> loop.run(() -> {
            run = ModuleRun.prepareAlone(module, options, thrown -> printed.set("" + thrown), code -> {});
            run.main();
        }));
        thread.start();
        return thread;
    }

    private void output(byte[] bytes) {
        if (new String(bytes).equals("ready\n")) {
            ready.countDown();
        } else {
            printed.set(new String(bytes));
        }
    }
}
