package dev.forkshop.runtime.childprocess;

import static dev.forkshop.runtime.childprocess.ChildProcesses.exec;
import static dev.forkshop.runtime.childprocess.ChildProcesses.spawn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NothingLeftBehind.class)
@Timeout(30)
class ChildrenTest {

    @Test
    void theLivingAreListedUntilTheyEnd() {
        TestLoop.run(() -> {
            Children children = Children.of(EventLoop.current());
            ChildProcess cat = spawn("cat");
            assertEquals(List.of(cat), children.living());
            assertEquals(cat, children.find(cat.pid()).orElseThrow());
            cat.stdin().end();
            cat.onExit((code, signal) -> assertTrue(children.living().isEmpty()));
        });
    }

    @Test
    void endingAllEndsWhatTheyStartedToo() {
        long[] grandchild = new long[1];
        TestLoop.run(() -> {
            ChildProcess child = spawn("sh", List.of("-c", "sleep 100 & echo $!; wait"));
            child.stdout().onData(pid -> {
                grandchild[0] = Long.parseLong(pid.toString().strip());
                Children.of(EventLoop.current()).endAll(5000);
            });
        });
        assertFalse(isAlive(grandchild[0]));
    }

    @Test
    void whatATimeoutLeftBehindIsEndedAtTheEnd() {
        long[] orphan = new long[1];
        boolean[] survived = new boolean[1];
        TestLoop.run(() -> {
            EventLoop loop = EventLoop.current();
            ChildProcess shell = exec("sleep 100 & echo $!; wait", (e, out, err) -> {
                survived[0] = isAlive(orphan[0]);
                Children.of(loop).endAll(5000);
            });
            shell.stdout().onData(pid -> {
                orphan[0] = Long.parseLong(pid.toString().strip());
                shell.kill();
                shell.stdout().destroy();
                shell.stderr().destroy();
            });
        });
        assertTrue(survived[0], "a signal to the shell stops the shell only");
        assertFalse(isAlive(orphan[0]));
    }

    @Test
    void whoeverIgnoresSigtermIsKilledAfterTheGrace() {
        String[] ended = new String[1];
        TestLoop.run(() -> {
            ChildProcess child = spawn("sh", List.of("-c", "trap '' TERM; echo ready; while :; do sleep 0.01; done"));
            child.onExit((code, signal) -> ended[0] = signal);
            child.stdout().onData(ready -> Children.of(EventLoop.current()).endAll(50));
        });
        assertEquals("SIGKILL", ended[0]);
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(Zombies::runs).orElse(false);
    }
}
