package dev.forkshop.runtime.cluster;

import static dev.forkshop.runtime.cluster.ClusterSettings.none;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.conformance.Recorded;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.net.Net;
import dev.forkshop.runtime.net.Server;
import dev.forkshop.runtime.net.Socket;
import dev.forkshop.testing.Forks;
import dev.forkshop.testing.NothingLeftBehind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workers that share ports. */
@ExtendWith(NothingLeftBehind.class)
@Timeout(60)
class ClusterListenTest {
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<Object> seen = new ArrayList<>();
    private int listening;

    /** Opens once what a process keeps: the lifeline, and what Netty loads. */
    @BeforeAll
    static void forkOnce() {
        Forks.run(() -> {
            ChildProcesses.fork("Nothing");
            Net.createServer().listen(0).close();
        });
    }

    private static Worker fork(String... args) {
        Cluster.setupPrimary(none().exec("ClusterRoles").args(args));
        return Cluster.fork();
    }

    private static void count(Map<String, List<Object>> in, String name, Object value) {
        in.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
    }

    @Test
    void listeningFollowsOnlineAndSaysWhere() {
        Forks.run(() -> {
            Worker worker = fork("listen", "0");
            worker.onOnline(() -> seen.add("online " + worker.state().word()));
            Cluster.onOnline(w -> seen.add("cluster online " + w.state().word()));
            worker.onListening(info -> {
                seen.add("listening " + worker.state().word());
                facts.put("info", List.of(info.address(), info.addressType(), info.port() > 0));
                worker.process().kill("SIGKILL");
            });
            Cluster.onListening(
                    (w, info) -> seen.add("cluster listening " + w.state().word()));
        });
        facts.put("seen", seen);
        Recorded.of("cluster-listening").assertSame(facts);
    }

    @ParameterizedTest
    @EnumSource(Scheduling.class)
    void portZeroIsOnePortForAllAndAnotherOneForTheSecondServer(Scheduling policy) {
        Set<Integer> ports = new HashSet<>();
        Forks.run(() -> {
            Cluster.schedulingPolicy(policy);
            int[] listening = new int[1];
            Cluster.onListening((worker, info) -> {
                ports.add(info.port());
                if (++listening[0] == 6) {
                    facts.put("ports", ports.size());
                    Cluster.disconnect();
                }
            });
            Cluster.onExit(
                    (worker, code, signal) -> seen.add(Arrays.asList(code, signal, worker.exitedAfterDisconnect())));
            for (int i = 0; i < 3; i++) {
                fork("listen", "0", "twice");
            }
        });
        facts.put("ends", seen);
        Recorded.of("cluster-port-zero").assertSame(facts);
    }

    @ParameterizedTest
    @EnumSource(Scheduling.class)
    void aPortThatIsTakenIsAnErrorInEachWorkerAndCanBeHadLater(Scheduling policy) {
        List<Object> ends = new ArrayList<>();
        Forks.run(() -> {
            Cluster.schedulingPolicy(policy);
            Server taken = Net.createServer();
            taken.listen(0, () -> {
                int port = taken.address().port();
                for (int i = 0; i < 2; i++) {
                    Worker worker = fork("listen", String.valueOf(port));
                    worker.onListening(info -> facts.put("listening", true));
                    worker.onMessage(message -> seen.add(message.value()));
                    worker.onExit((code, signal) -> {
                        ends.add(Arrays.asList(code, signal, worker.exitedAfterDisconnect()));
                        if (ends.size() == 2) {
                            taken.close(closed -> again(port));
                        }
                    });
                }
            });
        });
        facts.put("got", seen);
        facts.put("ends", ends);
        Recorded.of("cluster-taken-port").assertSame(facts);
    }

    private void again(int port) {
        Worker worker = Cluster.fork();
        worker.onListening(info -> {
            facts.put("later", info.port() == port);
            worker.disconnect();
        });
    }

    @ParameterizedTest
    @EnumSource(Scheduling.class)
    void howAListeningWorkerEndsIsToldOnce(Scheduling policy) {
        Forks.run(() -> {
            Cluster.schedulingPolicy(policy);
            watch("listenThenExit42", w -> {}, "listenThenExit42");
            watch("listenThenDisconnect", w -> {}, "listenThenDisconnect", "0");
            watch("disconnect", Worker::disconnect, "listen", "0");
            watch("raw", w -> w.process().disconnect(), "listen", "0");
            watch("listenAgain", w -> {}, "listenAgain");
            watch("listenUnreferenced", w -> {}, "listenUnreferenced");
            watch("listenWithoutChannel", this::killLater, "listenWithoutChannel");
            watch("early", w -> {}, "listen", "0").disconnect();
        });
        Recorded.of("cluster-listen-ends").assertSame(facts);
    }

    private void killLater(Worker worker) {
        EventLoop.current()
                .setTimeout(
                        () -> {
                            facts.put("kept", !worker.isDead());
                            worker.kill();
                        },
                        500);
    }

    private Worker watch(String name, Consumer<Worker> onListening, String... args) {
        Map<String, List<Object>> own = new LinkedHashMap<>();
        facts.put(name, own);
        Worker worker = fork(args);
        worker.onListening(info -> {
            count(own, "listening", true);
            onListening.accept(worker);
        });
        worker.onDisconnect(
                () -> count(own, "disconnect", List.of(worker.isConnected(), worker.exitedAfterDisconnect())));
        worker.onExit(
                (code, signal) -> count(own, "exit", Arrays.asList(code, signal, worker.exitedAfterDisconnect())));
        worker.onMessage(message -> {
            count(own, "message", message.value());
            worker.disconnect();
        });
        return worker;
    }

    @ParameterizedTest
    @EnumSource(Scheduling.class)
    void disconnectWaitsForTheConnectionsOfTheServers(Scheduling policy) {
        Forks.run(() -> {
            Cluster.schedulingPolicy(policy);
            Worker worker = fork("listenAndHold");
            worker.onListening(info -> hold(worker, info.port()));
            worker.onDisconnect(() -> seen.add("disconnect"));
            worker.onExit((code, signal) -> seen.add("exit " + code));
        });
        assertEquals(List.of("alive", "closed", "disconnect", "exit 0"), seen);
    }

    /** One connection stays open for a while after the worker was told to go. */
    private void hold(Worker worker, int port) {
        Socket client = Net.connect(port, "127.0.0.1");
        client.readable().onData(hello -> {
            worker.disconnect();
            EventLoop.current()
                    .setTimeout(
                            () -> {
                                seen.add(worker.isConnected() ? "alive" : "gone");
                                client.end();
                            },
                            300);
        });
        client.onClose(() -> seen.add("closed"));
    }

    @Test
    void anAddressOfTheNewProtocolServesTheOldOneToo() {
        Map<String, Integer> answers = new TreeMap<>();
        Set<Object> infos = new HashSet<>();
        Forks.run(() -> {
            Cluster.onListening((worker, info) -> {
                infos.add(List.of(info.address(), info.addressType(), info.port()));
                if (++listening == 2) {
                    visit(info.port(), 2, answers, Cluster::disconnect);
                }
            });
            fork("listenOnAll");
            fork("listenOnAll");
        });
        assertEquals(1, infos.size());
        assertEquals(Map.of("1", 1, "2", 1), answers);
    }

    @Test
    void aPathOfTheFileSystemIsSharedToo(@TempDir Path folder) {
        Map<String, Integer> answers = new TreeMap<>();
        String path = folder.resolve("s").toString();
        Forks.run(() -> {
            Cluster.onListening((worker, info) -> {
                facts.put("info", List.of(info.address(), info.port(), info.addressType()));
                if (++listening == 2) {
                    Socket client = Net.connect(path);
                    client.readable().onData(data -> answers.merge(data.toString(), 1, Integer::sum));
                    client.onClose(Cluster::disconnect);
                }
            });
            fork("listenOnPath", path);
            fork("listenOnPath", path);
        });
        assertEquals(List.of(path, -1, -1), facts.get("info"));
        assertEquals(1, answers.size());
    }

    @ParameterizedTest
    @EnumSource(Scheduling.class)
    void workersAnswerOnOnePortThatIsFreeAfterwards(Scheduling policy) {
        Map<String, Integer> answers = new TreeMap<>();
        Forks.run(() -> {
            Cluster.schedulingPolicy(policy);
            int[] left = {2};
            Cluster.onListening((worker, info) -> {
                if (--left[0] == 0) {
                    visit(info.port(), 40, answers, () -> {
                        Cluster.disconnect();
                        facts.put("port", info.port());
                    });
                }
            });
            fork("answer", "0");
            fork("answer", "0");
        });
        assertEquals(40, answers.values().stream().mapToInt(n -> n).sum());
        assertEquals(Set.of("1", "2"), answers.keySet());
        if (policy == Scheduling.ROUND_ROBIN) {
            assertEquals(Map.of("1", 20, "2", 20), answers);
        }
        Forks.run(() -> {
            Server free = Net.createServer();
            free.listen((int) facts.get("port"), free::close);
        });
    }

    /** One connection after the other, so many times. */
    private static void visit(int port, int times, Map<String, Integer> answers, Runnable done) {
        if (times == 0) {
            done.run();
            return;
        }
        Socket socket = Net.connect(port, "127.0.0.1");
        socket.readable().onData(data -> answers.merge(data.toString(), 1, Integer::sum));
        socket.onClose(() -> visit(port, times - 1, answers, done));
    }
}
