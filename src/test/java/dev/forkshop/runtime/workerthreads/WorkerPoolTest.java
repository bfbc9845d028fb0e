package dev.forkshop.runtime.workerthreads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.journal.PoolFact;
import dev.forkshop.runtime.loop.AbortController;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.memory.ArrayBuffer;
import dev.forkshop.runtime.memory.JsError;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.testing.NothingLeftBehind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NothingLeftBehind.class)
class WorkerPoolTest {
    private static final String MODULE = Lab.source("""
            parentPort().onMessage(m -> {
                switch (m.toString()) {
                    case "\\"crash\\"" -> throw new IllegalStateException("crashed");
                    case "\\"exit\\"" -> process.exit(3);
                    case "\\"hang\\"" -> spin();
                    case "\\"twice\\"" -> { parentPort().postMessage("one"); parentPort().postMessage("two"); }
                    case "\\"who\\"" -> parentPort().postMessage(threadId());
                    default -> parentPort().postMessage(m);
                }
            });
            """);

    private final List<Object> events = new ArrayList<>();

    private static WorkerPool pool(PoolOptions options) {
        return new WorkerPool(MODULE, options.worker(WorkerOptions.defaults().source()));
    }

    private void note(CompletableFuture<Message> outcome) {
        outcome.whenComplete((answer, error) -> events.add(error == null ? answer.toString() : said(error)));
    }

    private static String said(Throwable error) {
        return error instanceof JsError || error instanceof dev.forkshop.runtime.error.NodeError
                ? Lab.said(error)
                : error.toString();
    }

    @Test
    void aPoolOfFourSurvivesCrashesAndTasksThatNeverReturn() {
        Map<String, Integer> counts = new HashMap<>();
        Lab.run(lab -> {
            WorkerPool pool = pool(PoolOptions.fixed(4).timeoutMillis(300));
            for (int i = 0; i < 200; i++) {
                Object data = i % 10 == 3 ? "crash" : i % 40 == 17 ? "hang" : (Object) i;
                pool.run(data)
                        .whenComplete((answer, error) -> counts.merge(
                                error == null ? "answer " + answer.toString().equals(data.toString()) : said(error),
                                1,
                                Integer::sum));
            }
            pool.close();
        });
        assertEquals(Map.of("answer true", 175, "Error: crashed", 20, "Error ERR_WORKER_POOL_TIMEOUT", 5), counts);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void itsThreadsMakeRoomForLoopsUnlessToldOtherwise() {
        Lab.run(lab -> {
            int own = niceness("");
            for (int increment : new int[] {5, 0}) {
                WorkerPool pool = pool(PoolOptions.fixed(1).niceIncrement(increment));
                pool.run("who").thenAccept(id -> {
                    events.add(niceness("worker " + id) - own);
                    pool.close();
                });
            }
        });
        assertEquals(Set.of(5, 0), Set.copyOf(events));
        assertEquals(5, PoolOptions.fixed(1).niceIncrement());
    }

    /** What the system says of the thread of this name; of the first one for none. */
    private static int niceness(String thread) {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/task"))) {
            Path found = all.filter(task -> read(task.resolve("comm")).strip().startsWith(thread))
                    .findFirst()
                    .orElseThrow();
            String stat = read(found.resolve("stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "gone"; // a thread that has just ended
        }
    }

    @Test
    void aTaskFailsWithTheErrorOfItsWorkerAndAlone() {
        Lab.run(lab -> {
            WorkerPool pool = pool(PoolOptions.fixed(1));
            note(pool.run("crash"));
            note(pool.run(1));
            note(pool.run("exit"));
            note(pool.run(2));
            pool.close();
        });
        assertEquals(List.of("Error: crashed", "1", "Error ERR_WORKER_POOL_CRASHED", "2"), events);
    }

    @Test
    void aWorkerThatAnswersTwiceShiftsNobodysAnswer() {
        Lab.run(lab -> {
            WorkerPool pool = pool(PoolOptions.fixed(1));
            note(pool.run("twice"));
            note(pool.run(1));
            note(pool.run(2));
            pool.close();
        });
        assertEquals(List.of("\"one\"", "1", "2"), events);
    }

    @Test
    void aFullQueueRefusesAndTellsWhenThereIsRoom() {
        Lab.run(lab -> {
            WorkerPool pool = pool(PoolOptions.fixed(1).queueLimit(1));
            note(pool.run(1));
            note(pool.run(2));
            assertFalse(pool.hasRoom());
            note(pool.run(3));
            pool.room().thenRun(() -> {
                note(pool.run(4));
                pool.close();
            });
        });
        assertEquals(List.of("Error ERR_WORKER_POOL_FULL", "1", "2", "4"), events);
    }

    @Test
    void abortStopsATaskThatRunsAndOneThatWaits() {
        Lab.run(lab -> {
            WorkerPool pool = pool(PoolOptions.fixed(1));
            AbortController running = new AbortController();
            AbortController waiting = new AbortController();
            note(pool.run(PoolTask.of("hang").signal(running.signal())));
            note(pool.run(PoolTask.of(1).signal(waiting.signal())));
            note(pool.run(2));
            waiting.abort();
            EventLoop.current().setTimeout(running::abort, 5);
            pool.close();
        });
        assertEquals(List.of("AbortError ABORT_ERR", "AbortError ABORT_ERR", "2"), events);
    }

    @Test
    void oneSignalGivesUpManyTasksAndNoWorkerIsMadeForThem() {
        List<Worker> made = new ArrayList<>();
        Lab.run(lab -> {
            WorkerPool pool = pool(PoolOptions.fixed(2).onWorker(made::add));
            AbortController all = new AbortController();
            for (int i = 0; i < 50; i++) {
                pool.run(PoolTask.of("hang").signal(all.signal()).onSettled(fact -> events.add(ran(fact))));
            }
            EventLoop.current()
                    .setTimeout(
                            () -> {
                                all.abort();
                                note(pool.run(1));
                                pool.close();
                            },
                            5);
        });
        assertEquals(2, events.stream().filter("it ran"::equals).count());
        assertEquals(48, events.stream().filter("it never ran"::equals).count());
        assertEquals("1", events.get(50));
        assertEquals(3, made.size());
    }

    private static String ran(PoolFact fact) {
        return ((PoolFact.Failed) fact).neverRan() ? "it never ran" : "it ran";
    }

    @Test
    void aWorkerIsReplacedAfterItsShareOfTasks() {
        Lab.run(lab -> {
            WorkerPool pool = pool(PoolOptions.fixed(1).tasksPerWorker(2));
            for (int i = 0; i < 4; i++) {
                note(pool.run("who"));
            }
            pool.close();
        });
        assertEquals(events.get(0), events.get(1));
        assertEquals(events.get(2), events.get(3));
        assertFalse(events.get(0).equals(events.get(2)));
    }

    @Test
    void anElasticPoolGrowsWithItsWorkAndShrinks() {
        Lab.run(lab -> {
            WorkerPool pool = pool(PoolOptions.elastic(0, 3).idleMillis(1));
            assertEquals(0, pool.stats().threads());
            for (int i = 0; i < 5; i++) {
                note(pool.run(i));
            }
            assertEquals(3, pool.stats().threads());
            assertEquals(2, pool.stats().waiting());
            whenEmpty(pool);
        });
        assertEquals(5, events.size());
    }

    private static void whenEmpty(WorkerPool pool) {
        if (pool.stats().threads() > 0) {
            EventLoop.current().setTimeout(() -> whenEmpty(pool), 2);
        } else {
            assertEquals(5, pool.stats().done());
            assertEquals(5, pool.stats().ran().samples());
            pool.close();
        }
    }

    @Test
    void aPoolThatNobodyClosesEndsWithItsLoop() {
        Lab.run(lab -> note(pool(PoolOptions.fixed(2)).run(1)));
        assertEquals(List.of("1"), events);
    }

    @Test
    void aModuleThatCannotRunFailsEachTaskAndNothingMore() {
        Lab.run(lab -> {
            WorkerPool pool = new WorkerPool(
                    "no Java",
                    PoolOptions.fixed(2).worker(WorkerOptions.defaults().source()));
            note(pool.run(1));
            note(pool.run(2));
            note(pool.run(3));
            pool.close();
        });
        assertEquals(3, events.size());
        assertTrue(events.get(0).toString().startsWith("SyntaxError"), () -> events + "");
    }

    @Test
    void aTasksBufferMoves() {
        Lab.run(lab -> {
            WorkerPool pool = pool(PoolOptions.fixed(1));
            ArrayBuffer buffer = new ArrayBuffer(16);
            pool.run(PoolTask.of(buffer).transfer(List.of(buffer)).name("moves"))
                    .thenAccept(answer -> events.add(((ArrayBuffer) answer.value()).byteLength()));
            events.add(buffer.byteLength());
            pool.close();
        });
        assertEquals(List.of(0, 16), events);
    }

    @Test
    void whatATaskThatNeverRanWouldHaveMovedIsClosedOrStays() {
        Lab.run(lab -> {
            AbortController later = new AbortController();
            AbortController before = new AbortController();
            before.abort();
            WorkerPool pool = pool(PoolOptions.fixed(1));
            MessageChannel waiting = new MessageChannel();
            MessageChannel stays = new MessageChannel();
            pool.run(1);
            note(pool.run(moving(waiting.port1()).signal(later.signal())));
            note(pool.run(moving(stays.port1()).signal(before.signal())));
            waiting.port2().onClose(() -> events.add("closed"));
            later.abort();
            events.add(stays.port1().detached());
        });
        assertEquals(List.of("AbortError ABORT_ERR", "AbortError ABORT_ERR", false, "closed"), events);
    }

    private static PoolTask moving(MessagePort port) {
        return PoolTask.of(port).transfer(List.of(port));
    }

    @Test
    void closeNowGivesUpWhatRunsAndWhatWaits() {
        Lab.run(lab -> {
            WorkerPool pool = pool(PoolOptions.fixed(1));
            note(pool.run("hang"));
            note(pool.run(1));
            pool.closeNow().thenRun(() -> events.add("closed"));
            note(pool.run(2));
        });
        assertEquals(
                List.of(
                        "Error ERR_WORKER_POOL_CLOSED",
                        "Error ERR_WORKER_POOL_CLOSED",
                        "Error ERR_WORKER_POOL_CRASHED",
                        "closed"),
                events);
    }
}
