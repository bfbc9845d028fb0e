package dev.forkshop.runtime.workerthreads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.memory.ArrayBuffer;
import dev.forkshop.runtime.memory.Int32Array;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.runtime.memory.Uint8Array;
import dev.forkshop.testing.NothingLeftBehind;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NothingLeftBehind.class)
class WorkerLifeTest {
    private static final WorkerOptions PLAIN = WorkerOptions.defaults();
    private final List<Object> events = new ArrayList<>();

    @Test
    void aThousandWorkersLeaveNoThreadNoLoaderAndNoBuffer() throws Exception {
        Lab.run(lab -> next(lab, 1)); // what the first one loads stays
        loaders();
        long buffers = buffers();
        Lab.run(lab -> next(lab, 1000));
        assertEquals(0, workerThreads());
        assertEquals(0, loaders(), "class loaders of modules that are still there");
        for (int i = 0; i < 100 && buffers() > buffers; i++) {
            loaders(); // collects garbage; the JVM's own thread frees the buffers' memory after that
        }
        assertTrue(buffers() <= buffers, () -> buffers() + " buffers outside of the heap, there were " + buffers);
    }

    private static void next(Lab lab, int left) {
        if (left > 0) {
            Worker worker = lab.silent(
                    "ArrayBuffer b = new ArrayBuffer(1000); SharedArrayBuffer s = new SharedArrayBuffer(1000);"
                            + " parentPort().postMessage(List.of(new Uint8Array(b), s), List.of(b));",
                    PLAIN);
            worker.onExit(code -> next(lab, left - 1));
        }
    }

    /** How many blocks of memory outside of the heap there are. */
    private static long buffers() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getCount)
                .sum();
    }

    private static long workerThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("worker "))
                .count();
    }

    /** Counts instances in the heap, as {@code jcmd GC.class_histogram} does; that collects garbage before. */
    private static long loaders() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName command = new ObjectName("com.sun.management:type=DiagnosticCommand");
        Object[] none = {new String[0]};
        String[] signature = {String[].class.getName()};
        server.invoke(command, "gcRun", null, null);
        String histogram = (String) server.invoke(command, "gcClassHistogram", none, signature);
        return histogram
                .lines()
                .filter(line -> line.contains("runtime.module.ModuleClassLoader "))
                .mapToLong(line -> Long.parseLong(line.trim().split("\\s+")[1]))
                .sum();
    }

    @Test
    void staticsAreNotSharedAndChangesDoNotCross() {
        List<Object> data = new ArrayList<>(List.of("mine"));
        Lab.run(lab -> {
            for (int i = 0; i < 2; i++) {
                lab.worker(
                        "n++; List<Object> own = (List<Object>) workerData().value(); own.add(\"theirs\");"
                                + " parentPort().postMessage(List.of(n, own.size()));",
                        PLAIN.workerData(data));
            }
            events.add(lab.events);
        });
        assertEquals(List.of("mine"), data);
        assertEquals(
                2,
                ((List<?>) events.get(0))
                        .stream().filter("message [1,2]"::equals).count());
    }

    @Test
    void busyWorkersEndWithTheLoopThatMadeThem() {
        Lab.run(lab -> {
            for (int i = 0; i < 10; i++) {
                Worker worker = lab.silent("parentPort().postMessage(1); spin();", PLAIN);
                worker.onExit(code -> events.add("never"));
                worker.onMessage(message -> EventLoop.current().stop());
            }
        });
        assertEquals(List.of(), events);
        assertEquals(0, workerThreads());
    }

    @Test
    void anErrorOfAnExitListenerIsUncaughtOnce() {
        RuntimeException uncaught = assertThrows(
                RuntimeException.class,
                () -> Lab.run(lab -> lab.silent("", PLAIN).onExit(code -> {
                    throw new IllegalStateException("from exit");
                })));
        assertEquals("from exit", uncaught.getMessage());
    }

    @Test
    void aWorkerThatIsReferencedAgainRevivesItsMaker() {
        Lab.run(lab -> {
            Worker worker = lab.worker(
                    "parentPort().onceMessage(m -> { parentPort().postMessage(m); parentPort().close(); });");
            worker.unref();
            EventLoop.current().beforeExit(() -> {
                if (events.isEmpty()) {
                    events.add("before exit");
                    worker.ref();
                    worker.postMessage("again");
                }
            });
            worker.onMessage(message -> events.add(message.toString()));
            worker.onExit(code -> events.add(worker.hasRef()));
        });
        assertEquals(List.of("before exit", "\"again\"", true), events);
    }

    @Test
    void everyNewWorkerIsToldToWhoeverListens() {
        Lab.run(lab -> {
            WorkerThreads.onWorker(worker -> events.add(worker.threadId()));
            events.add(lab.silent("", PLAIN).threadId());
        });
        assertEquals(events.get(0), events.get(1));
    }

    @Test
    void aSharedEnvironmentIsSeenFromBothSides() {
        Map<String, String> environment = new ConcurrentHashMap<>(Map.of("BEFORE", "1"));
        Lab.run(lab -> {
            Worker worker = lab.silent(
                    "process.env().put(\"CHANGED\", \"here\"); Worker w = new Worker(source(\"process.env().put("
                            + "\\\"DEEP\\\", process.env(\\\"CHANGED\\\"));\"), WorkerOptions.defaults().source()"
                            + ".env(SHARE_ENV)); w.onExit(c -> parentPort().postMessage(process.env(\"DEEP\")));",
                    PLAIN.env(environment));
            worker.onMessage(message -> events.add(message.toString()));
        });
        assertEquals(List.of("\"here\""), events);
        assertEquals(Map.of("BEFORE", "1"), environment);
    }

    @Test
    void anEnvironmentIsACopyUnlessItIsShared() {
        Map<String, String> environment = new ConcurrentHashMap<>(Map.of("KEY", "before"));
        Lab.run(lab -> {
            Worker worker = lab.silent(
                    "parentPort().onceMessage(m -> { parentPort().postMessage(process.env(\"KEY\"));"
                            + " process.env().put(\"KEY\", \"theirs\"); parentPort().close(); });",
                    PLAIN.env(environment));
            environment.put("KEY", "after");
            worker.postMessage("look");
            worker.onMessage(message -> events.add(message.toString()));
        });
        assertEquals(List.of("\"before\""), events);
        assertEquals("after", environment.get("KEY"));
    }

    @Test
    void aNameIsKnownOnBothSidesUntilTheExit() {
        Lab.run(lab -> {
            Worker worker = lab.silent("parentPort().postMessage(threadName());", PLAIN.name("counter"));
            worker.onMessage(message -> events.add(message + " " + worker.threadName()));
            worker.onExit(code -> events.add("" + worker.threadName()));
        });
        assertEquals(List.of("\"counter\" counter", "null"), events);
    }

    @Test
    void memoryFromAWorkerOutlivesIt() {
        Lab.run(lab -> {
            Worker worker = lab.silent(
                    "ArrayBuffer b = new ArrayBuffer(4); SharedArrayBuffer s = new SharedArrayBuffer(4);"
                            + " parentPort().postMessage(List.of(b, s), List.of(b));",
                    PLAIN);
            worker.onMessage(message -> events.add(message.value()));
        });
        List<?> memory = (List<?>) events.get(0);
        new Uint8Array((ArrayBuffer) memory.get(0)).set(0, 1);
        new Int32Array((SharedArrayBuffer) memory.get(1)).set(0, 1);
    }

    @Test
    void aFloodOfMessagesEndsWithTheWorker() {
        Lab.run(lab -> {
            Worker worker = lab.silent("while (true) { parentPort().postMessage(1); }", PLAIN);
            Runnable[] once = {worker::terminate};
            worker.onMessage(message -> once[0].run());
        });
    }

    @Test
    void aBlockedWaitIsEndedByTerminate() {
        Lab.run(lab -> {
            Worker worker = lab.silent(
                    "parentPort().postMessage(1); Atomics.wait(new Int32Array((SharedArrayBuffer) workerData().value()), 0, 0);"
                            + " parentPort().postMessage(2);",
                    PLAIN.workerData(new SharedArrayBuffer(4)));
            worker.onMessage(message -> events.add(message.toString()));
            worker.onMessage(message -> worker.terminate());
        });
        assertEquals(List.of("1"), events);
    }

    @Test
    void unrefFromAMessageDuringTheExitIsHarmless() {
        Lab.run(lab -> {
            Worker worker = lab.silent("parentPort().postMessage(1); process.exit(0);", PLAIN);
            worker.onMessage(message -> worker.unref());
        });
    }

    @Test
    void anErrorThatCannotBeTakenApartHasACodeOfItsOwn() {
        Lab.run(lab -> lab.silent(
                        "throw new RuntimeException() { public String getMessage() { throw new Error(\"no\"); } };",
                        PLAIN)
                .onError(error -> events.add(Lab.said(error))));
        assertEquals(List.of("Error ERR_WORKER_UNSERIALIZABLE_ERROR"), events);
    }

    @Test
    void processExitWhileTheModuleIsStillLoadingIsAnExit() {
        String source = Lab.source("").replace("static int n;", "static int n; static { process.exit(42); }");
        Lab.run(lab -> {
            Worker worker = new Worker(source, PLAIN.source());
            worker.onError(error -> events.add("never"));
            worker.onExit(events::add);
        });
        assertEquals(List.of(42), events);
    }

    @Test
    void threadsThatAModuleMakesEndWithItsWorker() {
        Lab.run(lab -> {
            Worker worker = lab.silent(
                    "Thread t = new Thread(() -> spin(), \"worker left behind\"); t.setDaemon(true); t.start();",
                    PLAIN);
            worker.onExit(code -> events.add(code));
        });
        Stream<Thread> left = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("worker left behind"));
        left.forEach(WorkerLifeTest::mustEnd);
        assertEquals(List.of(0), events);
    }

    private static void mustEnd(Thread thread) {
        try {
            thread.join(5000);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertTrue(!thread.isAlive(), () -> List.of(thread.getStackTrace()) + "");
    }

    @Test
    void aModuleOfForkRunsInAWorkerAsItIs() {
        Lab.run(lab -> {
            Worker worker = lab.silent(
                    "process.onMessage(m -> { process.send(2 * m.number(\"num\")); process.disconnect(); });", PLAIN);
            worker.postMessage(Map.of("num", 21));
            worker.onMessage(message -> events.add(message.toString()));
        });
        assertEquals(List.of("42"), events);
    }

    @Test
    void aLoopTellsHowBusyItIs() {
        Lab.run(lab -> {
            Worker worker = lab.silent("parentPort().postMessage(1); spin();", PLAIN);
            worker.onMessage(message -> EventLoop.current().setTimeout(() -> busy(worker), 50));
        });
        assertTrue((double) events.get(0) > 0.3, () -> events + "");
    }

    private void busy(Worker worker) {
        events.add(worker.loopUse().utilization());
        worker.terminate();
    }
}
