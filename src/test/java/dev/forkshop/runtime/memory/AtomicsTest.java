package dev.forkshop.runtime.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.forkshop.runtime.conformance.Recorded;
import dev.forkshop.testing.TestLoop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AtomicsTest {
    private final SharedArrayBuffer shared = new SharedArrayBuffer(16);
    private final Int32Array ints = new Int32Array(shared);
    private final Uint8Array bytes = new Uint8Array(shared);
    private final Int32Array own = new Int32Array(4);
    private final Map<String, Object> facts = new LinkedHashMap<>();

    @Test
    void atomicsAndViewsDoWhatNodesDo() {
        elements();
        errors();
        waits();
        sizes();
        detached();
        TestLoop.run(this::later);
        Recorded.of("atomics").assertSame(facts);
    }

    private void elements() {
        bytes.set(0, 250);
        facts.put("addWraps", List.of(Atomics.add(bytes, 0, 10), bytes.get(0)));
        Int8Array signed = new Int8Array(shared, 8, 8);
        signed.set(0, 127);
        facts.put("signedAddWraps", List.of(Atomics.add(signed, 0, 1), signed.get(0)));
        bytes.set(Uint8Array.of(1, 2, 3), 4);
        Atomics.store(bytes, 5, 9);
        facts.put("neighboursStay", List.of(bytes.get(4), bytes.get(5), bytes.get(6)));
        ints.set(new Int32Array(4), 0);
        ints.set(0, 5);
        facts.put(
                "compareExchange",
                List.of(
                        Atomics.compareExchange(ints, 0, 5, 7),
                        Atomics.compareExchange(ints, 0, 5, 8),
                        Atomics.load(ints, 0)));
        ints.set(1, 12);
        facts.put(
                "bits",
                List.of(
                        Atomics.and(ints, 1, 10),
                        Atomics.or(ints, 1, 3),
                        Atomics.xor(ints, 1, 1),
                        Atomics.sub(ints, 1, 4),
                        Atomics.exchange(ints, 1, 1),
                        ints.get(1)));
        facts.put("storeAnswersItsArgument", Atomics.store(bytes, 0, 300));
        Uint32Array unsigned = new Uint32Array(shared);
        Atomics.store(unsigned, 0, -1);
        facts.put("unsigned", Atomics.exchange(unsigned, 0, 1));
        facts.put("lockFree", Stream.of(1, 2, 3, 4, 8).map(Atomics::isLockFree).toList());
    }

    private void errors() {
        Int16Array shorts = new Int16Array(shared);
        facts.put("outside", said(() -> Atomics.add(ints, 4, 1)));
        facts.put("negative", said(() -> Atomics.load(ints, -1)));
        facts.put("waitOnOwn", said(() -> Atomics.wait(own, 0, 0, 0)));
        facts.put("waitOnShorts", said(() -> Atomics.wait(shorts, 0, 0, 0)));
        facts.put("waitAsyncOnOwn", said(() -> Atomics.waitAsync(own, 0, 0, 0)));
        facts.put("notifyShorts", said(() -> Atomics.notify(shorts, 0)));
    }

    private void waits() {
        ints.set(new Int32Array(4), 0);
        facts.put("waitTimesOut", said(() -> Atomics.wait(ints, 0, 0, 1)));
        facts.put("waitNegative", said(() -> Atomics.wait(ints, 0, 0, -5)));
        facts.put("waitOther", said(() -> Atomics.wait(ints, 0, 1, 0)));
        facts.put("waitAsyncOther", Atomics.waitAsync(ints, 0, 1).async());
        facts.put("waitAsyncNow", Atomics.waitAsync(ints, 0, 0, 0).async());
        facts.put("notifyOwn", Atomics.notify(own, 0));
        facts.put("notifyNobody", Atomics.notify(ints, 0));
    }

    private void sizes() {
        SharedArrayBuffer growing = new SharedArrayBuffer(8, 32);
        Uint8Array all = new Uint8Array(growing);
        growing.grow(16);
        facts.put("grown", List.of(growing.byteLength(), growing.maxByteLength(), all.length()));
        facts.put("growTooFar", said(() -> grow(33)));
        facts.put("shrink", said(() -> grow(4)));
        facts.put("growFixed", said(() -> {
            shared.grow(32);
            return null;
        }));
        facts.put("maxBelow", said(() -> new SharedArrayBuffer(8, 4)));
        facts.put("negativeLength", said(() -> new SharedArrayBuffer(-1)));
        facts.put("crooked", said(() -> new Int32Array(shared, 2, 1)));
        facts.put("beyond", said(() -> new Int32Array(shared, 20, TypedArray.WHOLE)));
        facts.put("tooLong", said(() -> new Int32Array(shared, 0, 9)));
        facts.put("oddBytes", said(() -> new Int32Array(new SharedArrayBuffer(6))));
    }

    private static Object grow(int length) {
        new SharedArrayBuffer(8, 32).grow(length);
        return null;
    }

    private void detached() {
        ArrayBuffer gone = new ArrayBuffer(8);
        Int32Array view = new Int32Array(gone);
        StructuredClone.of(gone, List.of(gone));
        facts.put("detached", List.of(gone.byteLength(), view.length(), view.byteOffset()));
        facts.put("atomicOnDetached", said(() -> Atomics.load(view, 0)));
        facts.put("viewOnDetached", said(() -> new Int32Array(gone)));
        facts.put("transferShared", said(() -> StructuredClone.of(shared, List.of(shared))));
        ArrayBuffer twice = new ArrayBuffer(4);
        facts.put("transferTwice", said(() -> StructuredClone.of(twice, List.of(twice, twice))));
        Uint8Array part = (Uint8Array) StructuredClone.of(new Uint8Array(new ArrayBuffer(100), 10, 5));
        facts.put(
                "cloneOfPart",
                List.of(part.length(), part.byteOffset(), part.buffer().byteLength()));
    }

    private void later() {
        List<String> order = new ArrayList<>();
        facts.put("asyncOrder", order);
        AsyncWait asked = Atomics.waitAsync(ints, 2, 0);
        asked.value()
                .thenCompose(how -> {
                    order.add(how.toString());
                    return Atomics.waitAsync(ints, 3, 0, 5).value();
                })
                .thenAccept(how -> order.add(how.toString()));
        facts.put("notifiedAsync", Atomics.notify(ints, 2));
        dev.forkshop.runtime.loop.EventLoop.current().setTimeout(() -> {}, 50);
    }

    /** What it answers, or Node's line of what it throws. */
    private static String said(Supplier<Object> what) {
        try {
            return String.valueOf(what.get());
        } catch (dev.forkshop.runtime.error.NodeError e) {
            return e.name() + ": " + e.getMessage();
        } catch (JsError e) {
            return e.toString();
        }
    }

    @Test
    void notifyWakesTheOneThatWaitedLongest() throws Exception {
        CompletableFuture<WaitResult> first = sleeper();
        CompletableFuture<WaitResult> second = sleeper();
        assertEquals(1, Atomics.notify(ints, 0, 1));
        assertEquals(WaitResult.OK, first.get());
        assertFalse(second.isDone());
        assertEquals(1, Atomics.notify(ints, 0));
        assertEquals(WaitResult.OK, second.get());
    }

    /** A thread that waits already when this returns: what it would see changes only under the eyes of its queue. */
    private CompletableFuture<WaitResult> sleeper() throws InterruptedException {
        CompletableFuture<WaitResult> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> result.complete(Atomics.wait(ints, 0, 0)));
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING && thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return result;
    }

    @Test
    void aWaitThatIsInterruptedLeavesItsQueue() throws Exception {
        CompletableFuture<WaitResult> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(Atomics.wait(ints, 0, 0));
            } catch (CancellationException interrupted) {
                result.completeExceptionally(interrupted);
            }
        });
        thread.start();
        thread.interrupt();
        assertThrows(CancellationException.class, result::get);
        assertEquals(0, Atomics.notify(ints, 0));
    }

    @Test
    void fourThreadsThatAddLoseNothing() throws Exception {
        Uint8Array narrow = new Uint8Array(shared, 5, 1);
        Int32Array wide = new Int32Array(shared, 8, 1);
        List<Thread> threads = Stream.<Runnable>generate(() -> () -> add(narrow, wide))
                .limit(4)
                .map(Thread::new)
                .toList();
        threads.forEach(Thread::start);
        for (Thread each : threads) {
            each.join();
        }
        assertEquals(40_000, wide.get(0));
        assertEquals(40_000 % 256, narrow.get(0));
        assertEquals(0, bytes.get(4) + bytes.get(6));
    }

    private static void add(Uint8Array narrow, Int32Array wide) {
        for (int i = 0; i < 10_000; i++) {
            Atomics.add(narrow, 0, 1);
            Atomics.add(wide, 0, 1);
        }
    }
}
