package dev.forkshop.runtime.cluster;

import static dev.forkshop.runtime.cluster.ClusterSettings.none;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.journal.ClusterFact;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.net.Net;
import dev.forkshop.runtime.net.Server;
import dev.forkshop.testing.Forks;
import dev.forkshop.testing.NothingLeftBehind;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** A supervised cluster of real processes, under load. */
@ExtendWith(NothingLeftBehind.class)
@Timeout(120)
class SupervisorTest {
    private static final SupervisorOptions TWO = SupervisorOptions.defaults();

    private Supervisor supervisor;
    private int listening;

    /** Opens once what a process keeps: the lifeline, and what Netty loads. */
    @BeforeAll
    static void forkOnce() {
        Forks.run(() -> {
            ChildProcesses.fork("Nothing");
            Net.createServer().listen(0).close();
        });
    }

    /** Calls back with the port when all listen. */
    private void start(SupervisorOptions options, IntConsumer ready) {
        Cluster.setupPrimary(none().exec("ClusterHello").args("0"));
        Cluster.onListening((worker, info) -> {
            if (++listening == options.workers()) {
                ready.accept(info.port());
            }
        });
        supervisor = Cluster.supervise(options);
    }

    /** Waits on a thread of its own, so that the loop goes on; ends the cluster when nobody asks it any more. */
    private void endWith(Runnable then, Visitors... visitors) {
        EventLoop loop = EventLoop.current();
        Thread waits = new Thread(() -> {
            try {
                for (Visitors each : visitors) {
                    each.end();
                }
                loop.execute(() -> {
                    then.run();
                    supervisor.stop();
                });
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        waits.setDaemon(true);
        waits.start();
    }

    private void reload(int times, Runnable done) {
        if (times == 0) {
            done.run();
            return;
        }
        supervisor.reload("test").thenAccept(reloaded -> {
            assertEquals(new Reloaded(TWO.workers(), null), reloaded);
            reload(times - 1, done);
        });
    }

    @Test
    void tenReloadsUnderLoadLoseNoRequest() {
        List<String> failures = new ArrayList<>();
        List<Integer> answers = new ArrayList<>();
        Forks.run(() -> start(TWO, port -> {
            Visitors staying = new Visitors(port, true).start(3);
            Visitors leaving = new Visitors(port, false).start(2);
            reload(
                    10,
                    () -> endWith(
                            () -> List.of(staying, leaving).forEach(visitors -> {
                                failures.addAll(visitors.failures());
                                answers.add(visitors.answers().size());
                            }),
                            staying,
                            leaving));
        }));
        assertEquals(List.of(), failures);
        assertTrue(answers.stream().allMatch(workers -> workers > 10), "answers of many workers: " + answers);
    }

    /** They are in the system's queue when it begins, and asked already: more of them than workers. */
    @Test
    void aStopAnswersWhoHasConnected() {
        List<Socket> clients = new ArrayList<>();
        Forks.run(() -> start(TWO, port -> {
            for (int i = 0; i < 8; i++) {
                clients.add(Visitors.ask(port));
            }
            supervisor.stop();
        }));
        assertEquals(
                Collections.nCopies(8, "HTTP/1.1 200 OK"),
                clients.stream().map(Visitors::answer).toList());
    }

    @Test
    void whoIsStartedWhileOthersStopListensAnew() {
        List<Socket> clients = new ArrayList<>();
        Forks.run(() -> start(TWO.workers(1), port -> {
            supervisor.stop();
            supervisor = Cluster.supervise(TWO.workers(1));
            Cluster.onListening((worker, info) -> {
                clients.add(Visitors.ask(info.port()));
                supervisor.stop();
            });
        }));
        assertEquals(
                List.of("HTTP/1.1 200 OK"),
                clients.stream().map(Visitors::answer).toList());
    }

    @Test
    void aWorkerThatIsKilledCostsOnlyWhatItHadInHandAndIsReplaced() {
        List<String> failures = new ArrayList<>();
        Journal journal = Forks.run(() -> start(TWO.minUptime(1), port -> {
            Visitors visitors = new Visitors(port, false).start(4);
            Worker victim = supervisor.workers().get(0);
            Cluster.onListening((worker, info) ->
                    endWith(() -> failures.addAll(visitors.failures()), visitors)); // the one after it
            ProcessHandle.of(victim.pid()).orElseThrow().destroyForcibly();
        }));
        assertTrue(failures.size() <= 4, "at most one for each client: " + failures);
        assertTrue(failures.stream().noneMatch(failure -> failure.contains("refused")), failures.toString());
        long gone = nanos(journal, ClusterFact.Exited.class, 1);
        long back = nanos(journal, ClusterFact.Listening.class, 3);
        assertTrue(TimeUnit.NANOSECONDS.toMillis(back - gone) < 5_000, "a new one listens soon");
    }

    /** When the fact of this kind about this worker was told. */
    private static long nanos(Journal journal, Class<? extends ClusterFact> kind, int worker) {
        return journal.since(0).stream()
                .filter(entry ->
                        kind.isInstance(entry.fact()) && entry.fact().toString().contains("worker=" + worker))
                .mapToLong(Entry::nanos)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSingleWorkerThatIsReplacedLeavesThePortOpen() {
        List<String> failures = new ArrayList<>();
        Forks.run(() -> start(TWO.workers(1), port -> {
            Visitors visitors = new Visitors(port, true).start(2);
            supervisor.reload("test").thenAccept(reloaded -> {
                assertNull(reloaded.failure());
                endWith(() -> failures.addAll(visitors.failures()), visitors);
            });
        }));
        assertEquals(List.of(), failures);
    }

    @Test
    void figuresTellOfEachWorkerWhatItDidAndUsed() {
        List<WorkerFigures> figures = new ArrayList<>();
        Forks.run(() -> start(TWO, port -> visitUntilAllAnswered(port, figures)));
        assertEquals(2, figures.size());
        WorkerFigures first = figures.get(0);
        assertTrue(first.requests() > 0 && first.memoryBytes() > 0, first.toString());
        assertTrue(first.cpuPercent() >= 0 && first.delayMaxNanos() >= 0, first.toString());
    }

    private void visitUntilAllAnswered(int port, List<WorkerFigures> figures) {
        Visitors visitors = new Visitors(port, false).start(2);
        EventLoop.current()
                .setInterval(
                        () -> supervisor.figures().thenAccept(told -> {
                            boolean all = told.stream().allMatch(each -> each.answered() && each.requests() > 0);
                            if (all && figures.isEmpty()) {
                                figures.addAll(told);
                                endWith(() -> {}, visitors);
                            }
                        }),
                        100)
                .unref();
    }

    @Test
    void aPrimaryThatIsKilledLeavesNoWorkerAndAFreePort() {
        List<Long> pids = new ArrayList<>();
        int[] port = new int[1];
        Forks.run(() -> {
            ChildProcess primary = ChildProcesses.fork("ClusterHello", List.of("0"));
            primary.onMessage(told -> {
                if (pids(told).size() == 2 && pids.isEmpty()) {
                    port[0] = (int) told.integer("port");
                    pids.addAll(pids(told));
                    primary.kill("SIGKILL");
                }
            });
        });
        assertEquals(2, pids.size());
        pids.forEach(SupervisorTest::awaitEnd);
        Forks.run(() -> {
            Server free = Net.createServer();
            free.listen(port[0], free::close);
        });
    }

    private static List<Long> pids(Message told) {
        return ((List<?>) told.get("pids"))
                .stream().map(pid -> ((Number) pid).longValue()).toList();
    }

    private static void awaitEnd(long pid) {
        ProcessHandle.of(pid).map(ProcessHandle::onExit).ifPresent(CompletableFuture::join);
    }

    @Test
    void aSignalFromOutsideReloads() {
        List<Long> before = new ArrayList<>();
        List<Long> after = new ArrayList<>();
        Forks.run(() -> {
            ChildProcess primary = ChildProcesses.fork("ClusterHello", List.of("0"));
            primary.onMessage(told -> {
                List<Long> pids = pids(told);
                if (pids.size() == 2 && before.isEmpty()) {
                    before.addAll(pids);
                    primary.kill("SIGUSR2");
                } else if (pids.size() == 2 && pids.stream().noneMatch(before::contains)) {
                    after.addAll(pids);
                    primary.kill();
                }
            });
        });
        assertEquals(2, after.size());
    }
}
