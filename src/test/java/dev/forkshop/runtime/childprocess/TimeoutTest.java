package dev.forkshop.runtime.childprocess;

import static dev.forkshop.runtime.childprocess.ChildProcesses.exec;
import static dev.forkshop.runtime.childprocess.ChildProcesses.execSync;
import static dev.forkshop.runtime.childprocess.ChildProcesses.spawn;
import static dev.forkshop.runtime.childprocess.ChildProcesses.spawnSync;
import static dev.forkshop.runtime.childprocess.Facts.map;
import static dev.forkshop.runtime.childprocess.Facts.of;
import static dev.forkshop.runtime.childprocess.Facts.sameAsNode;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.AbortController;
import dev.forkshop.runtime.loop.AbortSignal;
import dev.forkshop.testing.NothingLeftBehind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NothingLeftBehind.class)
@Timeout(30)
class TimeoutTest {

    @Test
    void execEndsTheChildWhenItsTimeIsOver() {
        sameAsNode("exec-timeout", facts -> {
            ExecOptions options = ExecOptions.defaults().timeout(1);
            late(facts, "term", options);
            late(facts, "kill", options.killSignal("SIGKILL"));
            late(facts, "number", options.killSignal(9));
            exec("true", options.timeout(10000), (e, out, err) -> facts.put("inTime", e));
        });
    }

    private static void late(Facts facts, String name, ExecOptions options) {
        ChildProcess[] child = new ChildProcess[1];
        child[0] = exec(
                "exec sleep 20",
                options,
                (e, out, err) -> facts.put(
                        name,
                        map(
                                "killed", e.killed(),
                                "code", e.exitCode(),
                                "signal", e.signal(),
                                "cmd", e.cmd(),
                                "out", out.toString(),
                                "err", err.toString(),
                                "childKilled", child[0].killed())));
    }

    @Test
    void spawnEndsTheChildWhenItsTimeIsOver() {
        sameAsNode("spawn-timeout", facts -> {
            SpawnOptions options = SpawnOptions.defaults().timeout(5);
            AbortSignal signal = new AbortController().signal();
            List<Object> listeners = facts.list("listeners");
            spawn("sleep", List.of("20"), options.signal(signal))
                    .onExit((code, name) -> listeners.add(signal.listenerCount()));
            listeners.add(signal.listenerCount());
            exit(facts, "term", spawn("sleep", List.of("20"), options));
            exit(facts, "kill", spawn("sleep", List.of("20"), options.killSignal("SIGKILL")));
            exit(facts, "inTime", spawn("true", options.timeout(5000)));
            facts.put("bad -1", Facts.thrown(() -> options.timeout(-1), e -> of(e.code(), e.getMessage())));
            facts.put("badSignal", Facts.thrown(() -> options.killSignal("SIGFOO"), NodeError::code));
        });
    }

    private static void exit(Facts facts, String name, ChildProcess child) {
        child.onExit((code, signal) -> facts.put(name, of(code, signal)));
    }

    @Test
    void theSyncFormsStopWaitingWhenTheTimeIsOver() {
        sameAsNode("sync-timeout", facts -> {
            SyncOptions options = SyncOptions.defaults().timeout(50);
            late(facts, "term", options);
            late(facts, "kill", options.killSignal("SIGKILL"));
            late(facts, "number", options.killSignal(9));
            facts.put("unknown", Facts.thrown(() -> options.killSignal("SIGFOO"), NodeError::code));
            facts.put("execSync", Facts.thrown(() -> execSync("exec sleep 20", options), TimeoutTest::describe));
        });
    }

    private static void late(Facts facts, String name, SyncOptions options) {
        SyncResult r = spawnSync("sleep", List.of("20"), options);
        facts.put(
                name,
                map(
                        "code", r.error().code(),
                        "errno", r.error().errno(),
                        "syscall", r.error().syscall(),
                        "status", r.status(),
                        "signal", r.signal()));
    }

    private static Object describe(NodeError error) {
        SyncException e = (SyncException) error;
        return map(
                "code", e.code(),
                "message", e.getMessage(),
                "status", e.status(),
                "signal", e.signal(),
                "hasPid", e.pid() > 0,
                "out", e.stdout().toString());
    }
}
