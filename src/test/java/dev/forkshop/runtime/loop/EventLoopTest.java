package dev.forkshop.runtime.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.LoopFact;
import dev.forkshop.runtime.journal.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EventLoopTest {
    private final Journal journal = new Journal(Origin.here());
    private final EventLoop loop = new EventLoop("test", journal);
    private final List<String> seen = new ArrayList<>();

    @Test
    void ticksRunBeforeMicrotasksAndBothBeforeTimersAndImmediates() {
        loop.run(() -> {
            loop.setImmediate(() -> seen.add("immediate"));
            loop.queueMicrotask(() -> seen.add("microtask"));
            loop.nextTick(() -> seen.add("tick"));
            seen.add("main");
        });
        assertEquals(List.of("main", "tick", "microtask", "immediate"), seen);
    }

    @Test
    void whoAsksALoopThatHasEndedIsRefused() {
        CompletableFuture<String> tooLate = new CompletableFuture<>();
        loop.run(() -> {
            loop.stop();
            loop.submit(() -> "never").whenComplete((value, refused) -> tooLate.completeExceptionally(refused));
        });
        assertTrue(tooLate.isCompletedExceptionally());
        CompletableFuture<String> afterwards = loop.submit(() -> "never");
        ExecutionException refused = assertThrows(ExecutionException.class, afterwards::get);
        assertEquals("the event loop 'test' has ended", refused.getCause().getMessage());
    }

    @Test
    void timersFireByDueTimeAndThenByAge() {
        loop.run(() -> {
            loop.setTimeout(() -> seen.add("30"), 30);
            loop.setTimeout(() -> seen.add("1 first"), 1);
            loop.setTimeout(() -> seen.add("0 is 1"), 0);
        });
        assertEquals(List.of("1 first", "0 is 1", "30"), seen);
    }

    @Test
    void anIntervalGoesOnUntilItIsCleared() {
        Timer[] interval = new Timer[1];
        loop.run(() -> interval[0] = loop.setInterval(
                () -> {
                    seen.add("beat");
                    if (seen.size() == 3) {
                        interval[0].clear();
                    }
                },
                1));
        assertEquals(3, seen.size());
    }

    @Test
    void anUnreferencedTimerKeepsNothingAlive() {
        loop.run(() -> loop.setTimeout(() -> seen.add("never"), 60_000).unref());
        assertEquals(List.of(), seen);
    }

    @Test
    void aThrowingCallbackLosesNothingBehindIt() {
        loop.onUncaught(thrown -> seen.add(thrown.getMessage()));
        loop.run(() -> {
            loop.setImmediate(() -> {
                throw new IllegalStateException("first");
            });
            loop.setImmediate(() -> seen.add("second"));
        });
        assertEquals(List.of("first", "second"), seen);
    }

    @Test
    void anErrorThatNobodyTakesEndsTheLoopAndIsAFact() {
        IllegalStateException boom = new IllegalStateException("boom");
        Throwable thrown = assertThrows(
                IllegalStateException.class,
                () -> loop.run(() -> {
                    loop.setTimeout(() -> seen.add("never"), 1);
                    throw boom;
                }));
        assertSame(boom, thrown);
        assertEquals(List.of(), seen);
        assertTrue(journal.since(0).stream().anyMatch(entry -> entry.fact() instanceof LoopFact.Uncaught));
    }

    @Test
    void tasksOfOtherThreadsRunOnTheLoopInOrder() {
        loop.run(() -> {
            Hold hold = loop.hold();
            Thread other = new Thread(() -> {
                loop.execute(() -> seen.add("one " + loop.inLoop()));
                loop.execute(() -> seen.add("two"));
                loop.execute(hold::close);
            });
            other.start();
        });
        assertEquals(List.of("one true", "two"), seen);
    }

    @Test
    void whatAwaitsTheEndMayStartTheLoopAgain() {
        loop.beforeExit(() -> {
            if (seen.isEmpty()) {
                seen.add("again");
                loop.setTimeout(() -> seen.add("late"), 1);
            }
        });
        loop.run(() -> {});
        assertEquals(List.of("again", "late"), seen);
    }

    @Test
    void aReadyChannelCallsBack() throws IOException {
        Pipe pipe = Pipe.open();
        loop.run(() -> {
            try {
                Watch[] watch = new Watch[1];
                watch[0] = loop.watch(pipe.source(), SelectionKey.OP_READ, ready -> {
                    seen.add("ready");
                    watch[0].close();
                });
                pipe.sink().write(ByteBuffer.wrap(new byte[] {1}));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
        pipe.sink().close();
        pipe.source().close();
        assertEquals(List.of("ready"), seen);
    }

    @Test
    void aCallbackThatHoldsTheLoopIsMeasured() {
        loop.run(() -> {
            loop.setTimeout(() -> spinFor(30_000_000), 1);
            loop.setTimeout(() -> {}, 60);
        });
        assertTrue(loop.delay().snapshot().max() >= 30_000_000);
        assertTrue(journal.since(0).stream()
                .anyMatch(entry -> entry.fact() instanceof LoopFact.Held held && held.nanos() >= 30_000_000));
    }

    @Test
    void anInterruptStopsTheLoop() {
        loop.run(() -> {
            loop.hold();
            Thread.currentThread().interrupt();
        });
        assertTrue(Thread.interrupted());
    }

    @Test
    void aLoopStartedInsideAnotherGivesTheThreadBack() {
        EventLoop inner = new EventLoop("inner", journal);
        loop.run(() -> {
            inner.run(() -> assertSame(inner, EventLoop.current()));
            assertSame(loop, EventLoop.current());
        });
        assertFalse(EventLoop.find().isPresent());
    }

    private static void spinFor(long nanos) {
        long end = System.nanoTime() + nanos;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aHookOfTheEndMayAddAnother() {
        loop.run(() -> {
            loop.atEnd(() -> loop.atEnd(() -> seen.add("second")));
            loop.atEnd(() -> seen.add("first"));
        });
        assertEquals(List.of("first", "second"), seen);
    }

    @Test
    void aHookOfEveryTurnMayAddAnother() {
        loop.run(() -> {
            boolean[] added = new boolean[1];
            loop.beforePoll(() -> {
                if (!added[0]) {
                    added[0] = true;
                    loop.beforePoll(() -> seen.add("other"));
                }
            });
            loop.setImmediate(() -> {});
        });
        assertEquals(List.of("other"), seen);
    }

    @Test
    void aClearedTimerCannotBeRefreshed() {
        loop.run(() -> {
            Timer timer = loop.setTimeout(() -> seen.add("resurrected"), 1);
            timer.clear();
            timer.refresh();
        });
        assertEquals(List.of(), seen);
    }

    @Test
    @Timeout(10)
    void manyTimersAreClearedWithoutLookingAtEachOther() {
        loop.run(() -> {
            List<Timer> timers = new ArrayList<>();
            for (int i = 0; i < 200_000; i++) {
                timers.add(loop.setTimeout(() -> seen.add("fired"), 60_000));
            }
            Collections.reverse(timers);
            timers.forEach(Timer::clear);
            assertEquals(0, loop.references());
        });
        assertEquals(List.of(), seen);
    }
}
