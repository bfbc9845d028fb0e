package dev.forkshop.runtime.workerthreads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.memory.ArrayBuffer;
import dev.forkshop.runtime.memory.DataView;
import dev.forkshop.runtime.memory.SharedArrayBuffer;
import dev.forkshop.runtime.memory.Uint8Array;
import dev.forkshop.testing.NothingLeftBehind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes into a worker and comes out of it, byte by byte, and what that leaves to its maker. */
@ExtendWith(NothingLeftBehind.class)
class WorkerMemoryTest {
    private static final WorkerOptions PLAIN = WorkerOptions.defaults();
    private final List<Object> events = new ArrayList<>();

    @Test
    void aTextArrivesAsItIsAndComesBackUnchanged() {
        Lab.run(lab -> lab.silent("parentPort().postMessage(workerData().value());", PLAIN.workerData("meow"))
                .onMessage(message -> events.add(message.value())));
        assertEquals(List.of("meow"), events);
    }

    @Test
    void bothSidesWriteIntoOneSharedBuffer() {
        SharedArrayBuffer shared = new SharedArrayBuffer(12);
        Lab.run(lab -> {
            Worker worker = lab.silent(
                    "parentPort().onceMessage(m -> { Uint8Array all = new Uint8Array((SharedArrayBuffer) m.value());"
                            + " byte[] world = \"world!\".getBytes();"
                            + " for (int i = 0; i < 6; i++) { all.set(6 + i, world[i]); }"
                            + " parentPort().postMessage(\"written\"); });",
                    PLAIN);
            worker.postMessage(shared);
            write(shared, "Hello ");
            worker.onMessage(message -> events.add(read(shared)));
        });
        assertEquals(List.of("Hello world!"), events);
    }

    private static void write(SharedArrayBuffer to, String text) {
        Uint8Array bytes = new Uint8Array(to);
        for (int i = 0; i < text.length(); i++) {
            bytes.set(i, text.charAt(i));
        }
    }

    private static String read(SharedArrayBuffer from) {
        byte[] bytes = new byte[from.byteLength()];
        Uint8Array all = new Uint8Array(from);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) all.get(i);
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    @Test
    void aMovedBufferHasItsBytesThereAndNoneHere() {
        ArrayBuffer buffer = new ArrayBuffer(40);
        new DataView(buffer).setUint32(0, 0x12345678L, true);
        Lab.run(lab -> {
            Worker worker = lab.silent(
                    "parentPort().onceMessage(m -> parentPort().postMessage("
                            + "new DataView((ArrayBuffer) m.value()).getUint32(0, true)));",
                    PLAIN);
            worker.postMessage(buffer, List.of(buffer));
            events.add(buffer.byteLength());
            worker.postMessage("again, as Node 20 allows", List.of(buffer));
            worker.onMessage(message -> events.add(((Number) message.value()).longValue()));
        });
        assertEquals(List.of(0, 0x12345678L), events);
    }

    @Test
    void whatTwoWorkersPrintBeforeTheyEndIsAllRead() {
        Lab.run(lab -> {
            for (int i = 0; i < 2; i++) {
                StringBuilder out = new StringBuilder();
                Worker worker = lab.silent(
                        "console.log(\"one\"); console.log(\"two\"); parentPort().postMessage(new int[100]);",
                        PLAIN.stdio(false, true, false));
                worker.stdout().onData(out::append);
                worker.onExit(code -> events.add(out.toString()));
            }
        });
        assertEquals(List.of("one\ntwo\n", "one\ntwo\n"), events);
    }

    @Test
    void aWorkerItselfAndNothingElseHoldsItsMakersLoop() {
        Lab.run(lab -> {
            Worker worker = lab.silent("parentPort().onceMessage(m -> {});", PLAIN);
            note();
            worker.unref();
            note();
            worker.ref();
            note();
            worker.postMessage("end");
            worker.onExit(code -> EventLoop.current().setImmediate(this::note));
        });
        assertEquals(List.of(1, 0, 1, 0), events);
    }

    private void note() {
        events.add(EventLoop.current().references());
    }

    @Test
    void twiceTheStackMeansMuchDeeperRecursion() {
        double half = depth(0.5);
        double one = depth(1);
        assertTrue(one > 1.4 * half, half + " and " + one);
    }

    /** A method of more than 8,000 bytes is never compiled: else some frames would be smaller than others. */
    private static double depth(double megabytes) {
        String deep = "if (depth < 0) { " + "n += 1; ".repeat(1100) + " } n = depth; return deep(depth + 1) + 1;";
        String counting = Lab.source("try { deep(0); } catch (StackOverflowError e) { parentPort().postMessage(n); }")
                .replace("return deep(depth + 1) + 1;", deep);
        List<Double> depth = new ArrayList<>();
        Lab.run(lab -> new Worker(counting, PLAIN.source().stackSizeMb(megabytes))
                .onMessage(message -> depth.add(((Number) message.value()).doubleValue())));
        return depth.get(0);
    }
}
