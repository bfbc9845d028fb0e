package dev.forkshop.runtime.childprocess;

import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.conformance.Recorded;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.ipc.Channel;
import dev.forkshop.runtime.ipc.IpcServer;
import dev.forkshop.runtime.ipc.Serialization;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Timer;
import dev.forkshop.testing.Forks;
import dev.forkshop.testing.NothingLeftBehind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/** How forked children live and end. */
@ExtendWith(NothingLeftBehind.class)
@Timeout(60)
class ForkLifeTest {
    private static final long AN_ORPHANS_LIFE = TimeUnit.SECONDS.toNanos(2);
    private final List<Object> seen = new ArrayList<>();

    /** Opens once what a process keeps for its children: the lifeline. */
    @BeforeAll
    static void forkOnce() {
        Forks.run(() -> fork("Nothing"));
    }

    @Test
    void aBusyChildEndsWithinTwoSecondsOfItsParentsKill() {
        endsWithinTwoSecondsOfTheKillOf("Family");
    }

    @Test
    void aSpareEndsWithinTwoSecondsOfItsParentsKill() {
        endsWithinTwoSecondsOfTheKillOf("SpareFamily");
    }

    private void endsWithinTwoSecondsOfTheKillOf(String module) {
        Forks.run(() -> {
            ChildProcess parent = fork(module);
            parent.onMessage(m -> {
                long killed = System.nanoTime();
                parent.kill("SIGKILL");
                awaitEnd((Long) m.value(), () -> seen.add(System.nanoTime() - killed));
            });
        });
        assertEquals(1, seen.size());
        assertTrue((long) seen.get(0) < AN_ORPHANS_LIFE, "it lived on for " + seen.get(0) + " ns");
    }

    private static void awaitEnd(long pid, Runnable ended) {
        Timer[] look = new Timer[1];
        look[0] = EventLoop.current()
                .setInterval(
                        () -> {
                            if (isGone(pid)) {
                                look[0].clear();
                                ended.run();
                            }
                        },
                        10);
    }

    /** Gone, or waiting for somebody to notice that it is. */
    private static boolean isGone(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z ");
        } catch (IOException noSuchProcess) {
            return true;
        }
    }

    @Test
    void aDetachedGrandchildOutlivesItsParent() {
        Map<String, Object> facts = new HashMap<>();
        Forks.run(() -> {
            ChildProcess parent = fork("DetachedParent");
            parent.onMessage(m -> seen.add(m.value()));
            parent.onClose((code, signal) -> {
                facts.put("exit", Arrays.asList(code, signal));
                facts.put("parent", ProcessHandle.of(parent.pid()).isPresent() ? "runs" : "ESRCH");
                long pid = (Long) seen.get(0);
                facts.put("child", ProcessHandle.of(pid).orElseThrow().destroyForcibly());
                awaitEnd(pid, () -> {});
            });
        });
        Recorded.of("detached-parent").assertSame(facts);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aChildThatStartsNothingLoadsNothingNative() {
        Forks.run(() -> fork("NativeCode").onMessage(m -> seen.add(m.value())));
        assertEquals(List.of(false), seen);
    }

    @Test
    void aModuleMayHearASignalInsteadOfDyingOfIt() {
        Forks.run(() -> {
            ChildProcess child = fork("OnTerm");
            child.onMessage(m -> {
                seen.add(m.value());
                if (m.is("ready")) {
                    child.kill();
                }
            });
            child.onExit((code, signal) -> seen.addAll(Arrays.asList(code, signal)));
        });
        assertEquals(Arrays.asList("ready", "heard SIGTERM", 9, null), seen);
    }

    @Test
    void aModuleReadsItsInputToTheEnd() {
        StringBuilder out = new StringBuilder();
        Forks.run(() -> {
            ChildProcess child = fork("ReadInput", ForkOptions.defaults().silent(true));
            child.stdout().onData(out::append);
            child.stdin().end("typed");
        });
        assertEquals("got typed\nend\n", out.toString());
    }

    @Test
    void aProgramThatIsNoChildOfOursEndsTheChannelAndNothingElse() {
        Forks.run(() -> {
            ChildProcess child = fork("Nothing", ForkOptions.defaults().execPath("true"));
            child.onDisconnect(() -> seen.add("disconnect"));
            child.onExit((code, signal) -> seen.add("exit " + code));
            child.onClose((code, signal) -> seen.add("close"));
        });
        assertEquals(List.of("exit 0", "disconnect", "close"), seen);
    }

    @Test
    void aMissingJavaIsAnErrorThenClose() {
        Forks.run(() -> {
            ChildProcess child = fork("Nothing", ForkOptions.defaults().execPath("no-such-java"));
            child.onError(error -> seen.add(error.code()));
            child.onClose((code, signal) -> seen.add("close " + code));
        });
        assertEquals(List.of("ENOENT", "close -2"), seen);
    }

    @Test
    void aForkThatFailsAtOnceHoldsNothing() {
        Forks.run(() -> assertThrows(SystemError.class, () -> fork("Nothing", List.of("x".repeat(4_000_000)))));
    }

    @Test
    @Timeout(10)
    void aChildThatIsGoneHasAnEndAlsoWithoutAFreeDescriptor() {
        Forks.run(() -> {
            IpcServer server = IpcServer.of(EventLoop.current());
            Channel channel = server.invite(Serialization.JSON).channel();
            channel.onDisconnect(() -> seen.add("disconnect"));
            DescriptorLimit.whileNoneIsFree(() -> {
                server.settle(channel);
                return channel;
            });
        });
        assertEquals(List.of("disconnect"), seen);
    }
}
