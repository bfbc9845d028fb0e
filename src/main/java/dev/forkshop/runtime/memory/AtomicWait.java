package dev.forkshop.runtime.memory;

import dev.forkshop.runtime.journal.MemoryFact;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Timer;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** One element as a place to wait at. */
final class AtomicWait {
    private static final double NANOS = 1e6;

    private final IntegerArray array;
    private final int place;

    private AtomicWait(IntegerArray array, int place) {
        this.array = array;
        this.place = place;
    }

    static AtomicWait on(IntegerArray array, int index, String operation, boolean shared) {
        if (!(array instanceof Int32Array) && !(array instanceof BigInt64Array)) {
            throw new TypeError("[object " + array.name() + "] is not an int32 or BigInt64 typed array.");
        }
        if (shared && !(array.buffer() instanceof SharedArrayBuffer)) {
            throw new TypeError("[object " + array.name() + "] is not a shared typed array.");
        }
        return new AtomicWait(array, array.atomicPlace(index, operation));
    }

    private WaitLists lists() {
        return ((SharedArrayBuffer) array.buffer()).block().waitLists();
    }

    WaitResult sleep(long expected, double millis) {
        long before = System.nanoTime();
        WaitResult result = sleepUntold(expected, millis);
        EventLoop.find()
                .ifPresent(loop ->
                        loop.journal().append(new MemoryFact.Waited(result.toString(), System.nanoTime() - before)));
        return result;
    }

    private WaitResult sleepUntold(long expected, double millis) {
        SleepingWaiter waiter = new SleepingWaiter();
        if (!lists().join(place, () -> array.load(place) == expected, waiter)) {
            return WaitResult.NOT_EQUAL;
        }
        try {
            boolean notified = waiter.sleep(nanos(millis)) || !lists().leave(place, waiter);
            return notified ? WaitResult.OK : WaitResult.TIMED_OUT;
        } catch (CancellationException interrupted) {
            lists().leave(place, waiter);
            throw interrupted;
        }
    }

    /** Negative for no limit. */
    private static long nanos(double millis) {
        boolean endless = Double.isNaN(millis) || millis * NANOS >= Long.MAX_VALUE / 2;
        return endless ? -1 : (long) (Math.max(0, millis) * NANOS);
    }

    AsyncWait later(long expected, double millis) {
        CompletableFuture<WaitResult> outcome = new CompletableFuture<>();
        Optional<EventLoop> loop = EventLoop.find();
        Executor home = loop.<Executor>map(own -> own).orElse(Runnable::run);
        Waiter waiter = () -> home.execute(() -> outcome.complete(WaitResult.OK));
        if (array.load(place) == expected && millis <= 0) {
            return AsyncWait.now(WaitResult.TIMED_OUT);
        }
        if (!lists().join(place, () -> array.load(place) == expected, waiter)) {
            return AsyncWait.now(WaitResult.NOT_EQUAL);
        }
        loop.filter(own -> nanos(millis) >= 0).ifPresent(own -> limit(own, millis, waiter, outcome));
        return new AsyncWait(true, outcome);
    }

    private void limit(EventLoop loop, double millis, Waiter waiter, CompletableFuture<WaitResult> outcome) {
        Timer timer = loop.setTimeout(() -> timeOut(waiter, outcome), (long) Math.ceil(millis))
                .unref();
        outcome.thenRun(timer::clear);
    }

    private void timeOut(Waiter waiter, CompletableFuture<WaitResult> outcome) {
        if (lists().leave(place, waiter)) {
            outcome.complete(WaitResult.TIMED_OUT);
        }
    }

    int wake(int count) {
        return array.buffer() instanceof SharedArrayBuffer ? lists().wake(place, count) : 0;
    }
}
