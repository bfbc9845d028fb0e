package dev.forkshop.runtime.cluster;

import static dev.forkshop.runtime.cluster.ClusterSettings.none;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.childprocess.Stdio;
import dev.forkshop.runtime.conformance.Recorded;
import dev.forkshop.runtime.stream.Duplex;
import dev.forkshop.testing.Forks;
import dev.forkshop.testing.NothingLeftBehind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Workers that share no port: their settings, their events, their ends. */
@ExtendWith(NothingLeftBehind.class)
@Timeout(60)
class ClusterTest {
    private static final String ROLES = "ClusterRoles";

    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<Object> seen = new ArrayList<>();

    /** Opens once what a process keeps for its children: the lifeline. */
    @BeforeAll
    static void forkOnce() {
        Forks.run(() -> ChildProcesses.fork("Nothing"));
    }

    private static Worker fork(String role) {
        return fork(role, Map.of());
    }

    private static Worker fork(String role, Map<String, String> env) {
        Cluster.setupPrimary(none().exec(ROLES).args(role));
        return Cluster.fork(env);
    }

    /** The four settings that Node has by default; the module's name stands for its file. */
    private static Map<String, Object> kept(ClusterSettings settings) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("args", settings.args());
        kept.put("exec", settings.exec().equals(ROLES) ? "_cluster.js" : settings.exec());
        kept.put("execArgv", settings.execArgv());
        kept.put("silent", settings.silent());
        return kept;
    }

    @Test
    void settingsAddUpAndEachSetupIsAnEventOfItsOwn() {
        List<Object> events = new ArrayList<>();
        Forks.run(() -> {
            Cluster.onSetup(settings -> events.add(kept(settings)));
            facts.put("before", Cluster.settings().equals(none()) ? List.of() : "something");
            Cluster.setupPrimary(none().exec("first").execArgv(List.of()));
            facts.put("first", kept(Cluster.settings()));
            Cluster.setupPrimary(none().args("a", "b"));
            facts.put("second", kept(Cluster.settings()));
            Cluster.setupPrimary(none().silent(true).exec(ROLES));
            Cluster.setupPrimary();
            facts.put("last", kept(Cluster.settings()));
            facts.put("eventsBeforeTheEnd", events.size());
            facts.put("policy", Cluster.schedulingPolicy() == Cluster.SCHED_RR);
            Cluster.schedulingPolicy(Cluster.SCHED_NONE);
            Cluster.setupPrimary(none().args("environment", "custom argument").cwd(Recorded.FOLDER.toString()));
            Cluster.onMessage((worker, message) -> {
                if (!message.is("x")) {
                    seen.add(message.get("args"));
                    worker.kill();
                }
            });
            Cluster.fork();
            Cluster.fork();
        });
        facts.put("events", events);
        facts.put("got", seen);
        Recorded.of("cluster-setup").assertSame(facts);
    }

    @Test
    void aWorkersEventsComeInNodesOrder() {
        Map<String, List<Object>> last = new LinkedHashMap<>();
        Forks.run(() -> {
            facts.put("workersBefore", ids());
            Worker worker = fork("exit42");
            facts.put(
                    "fresh", List.of(worker.id(), worker.state().word(), worker.isDead(), worker.isConnected(), ids()));
            Cluster.onFork(
                    w -> seen.add(List.of("cluster fork", w == worker, w.state().word())));
            Cluster.onOnline(w ->
                    seen.add(List.of("cluster online", w == worker, w.state().word())));
            worker.onOnline(() -> seen.add(List.of("online", worker.state().word())));
            worker.onDisconnect(
                    () -> count(last, "disconnect", List.of(worker.isConnected(), worker.exitedAfterDisconnect())));
            Cluster.onDisconnect(w -> count(last, "cluster disconnect", w == worker));
            worker.onExit((code, signal) ->
                    count(last, "exit", Arrays.asList(code, signal, worker.isDead(), worker.exitedAfterDisconnect())));
            Cluster.onExit((w, code, signal) -> {
                count(last, "cluster exit", Arrays.asList(w == worker, code, signal));
            });
        });
        facts.put("seen", seen);
        facts.put("last", last);
        Recorded.of("cluster-lifecycle").assertSame(facts);
    }

    private static List<String> ids() {
        return Cluster.workers().keySet().stream().map(String::valueOf).toList();
    }

    private static void count(Map<String, List<Object>> in, String name, Object value) {
        in.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
    }

    @Test
    void messagesReachTheWorkerAndTheClusterAndTheEnvironmentTheWorker() {
        Map<String, Object> got = new LinkedHashMap<>();
        Map<String, Object> ends = new LinkedHashMap<>();
        Map<String, String> env = Map.of("MARK", "x", "OTHER", "new");
        Forks.run(() -> {
            Worker tell = fork("tell");
            tell.onMessage(m -> {
                got.put("tell", m.value());
                tell.disconnect();
            });
            tell.onExit((code, signal) -> ends.put("tell", Arrays.asList(code, signal)));
            Worker environment = fork("environment", env);
            environment.onMessage(m -> {
                if (!m.is("x")) {
                    got.put("environment", m.value());
                    environment.disconnect();
                }
            });
            Cluster.setupPrimary(none().cwd(".."));
            Worker there = fork("environment", env);
            there.onMessage(m -> {
                if (!m.is("x")) {
                    got.put("there", m.get("cwd"));
                    there.disconnect();
                }
            });
            facts.put("cwd", Cluster.settings().cwd());
            Cluster.setupPrimary(none().cwd("."));
            Worker echo = fork("echo");
            echo.onMessage(m -> {
                seen.add("worker");
                got.put("echo", m.value());
                echo.disconnect();
            });
            Cluster.onMessage((worker, m) -> {
                if (worker == echo) {
                    seen.add("cluster");
                }
            });
            facts.put("sent", echo.send("hello"));
            echo.onExit((code, signal) -> ends.put("echo", Arrays.asList(code, signal)));
        });
        got.put("both", seen);
        facts.put("got", got);
        facts.put("ends", ends);
        asInNodesFolder(got);
        Recorded.of("cluster-messages").assertSame(facts);
    }

    /** Where the programs of the record ran is {@code src/test/node}; ours run in this folder. */
    private static void asInNodesFolder(Map<String, Object> got) {
        Path here = Path.of("").toAbsolutePath();
        Map<Object, Object> environment = new LinkedHashMap<>((Map<?, ?>) got.get("environment"));
        assertTrue(environment.replace("cwd", here.getFileName().toString(), "node"));
        assertTrue(got.replace("there", here.getParent().getFileName().toString(), "test"));
        got.put("environment", environment);
    }

    @Test
    void anEndIsIntendedIfSomebodyAskedForItByDisconnecting() {
        Forks.run(() -> {
            watched("disconnect");
            Worker late = fork("disconnect");
            late.onDisconnect(() -> {
                late.kill();
                facts.put("killAfterwards", "no error");
            });
            watched("kill");
            watched("killTwice");
            Worker linger = watched("linger42");
            linger.onOnline(linger::disconnect);
            Worker raw = watch("raw", fork("linger42"));
            raw.onOnline(() -> raw.process().disconnect());
            Worker spin = watched("spin");
            spin.onMessage(message -> spin.process().kill());
            Worker nothing = watched("nothing");
            nothing.onOnline(() -> nothing.process().kill("SIGKILL"));
            pipeFour();
        });
        Recorded.of("cluster-ends").assertSame(facts);
    }

    private void pipeFour() {
        Stdio inherit = Stdio.inherit();
        Cluster.setupPrimary(
                none().exec("PipeFour").stdio(Stdio.ignore(), inherit, inherit, Stdio.ipc(), Stdio.pipe()));
        Worker four = watch("pipeFour", Cluster.fork());
        Duplex pipe = four.process().stdio(4);
        pipe.readable().onData(data -> {
            facts.put("four", data.toString());
            four.disconnect();
        });
        pipe.writable().write("foobar");
    }

    private Worker watched(String role) {
        return watch(role, fork(role));
    }

    private Worker watch(String name, Worker worker) {
        Map<String, List<Object>> own = new LinkedHashMap<>();
        facts.put(name, own);
        worker.onDisconnect(
                () -> count(own, "disconnect", List.of(worker.isConnected(), worker.exitedAfterDisconnect())));
        worker.onExit(
                (code, signal) -> count(own, "exit", Arrays.asList(code, signal, worker.exitedAfterDisconnect())));
        worker.onMessage(message -> count(own, "message", message.value()));
        return worker;
    }

    @Test
    void disconnectCallsBackLaterAlsoWithoutWorkers() {
        List<Object> ends = new ArrayList<>();
        Forks.run(() -> {
            Cluster.setupPrimary(none().exec(ROLES).args("nothing"));
            Cluster.disconnect(() -> {
                seen.add("none");
                for (Worker worker : List.of(Cluster.fork(), Cluster.fork())) {
                    worker.onExit(
                            (code, signal) -> ends.add(Arrays.asList(code, signal, worker.exitedAfterDisconnect())));
                }
                Cluster.disconnect(
                        () -> seen.add(List.of("two", Cluster.workers().size())));
                facts.put("listed", Cluster.workers().size());
            });
            seen.add("returned");
        });
        facts.put("seen", seen);
        facts.put("ends", ends);
        Recorded.of("cluster-disconnect").assertSame(facts);
    }

    @Test
    void anAnswerToNothingIsIgnored() {
        Forks.run(() -> {
            Worker worker = fork("nothing");
            worker.onOnline(() -> {
                worker.process().channel().sendInternal(Map.of("cmd", "NODE_CLUSTER", "ack", -1));
                worker.disconnect();
            });
            worker.onExit((code, signal) -> seen.add(Arrays.asList(code, signal)));
        });
        assertEquals(List.of(Arrays.asList(0, null)), seen);
    }
}
