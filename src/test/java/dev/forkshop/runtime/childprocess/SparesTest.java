package dev.forkshop.runtime.childprocess;

import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.ipc.IpcServer;
import dev.forkshop.runtime.ipc.Standby;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Fact;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.loop.AbortController;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Hold;
import dev.forkshop.runtime.loop.Timer;
import dev.forkshop.runtime.module.ModuleHome;
import dev.forkshop.testing.Forks;
import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The JVM that is kept ready for the next fork. */
@ExtendWith(NothingLeftBehind.class)
@Timeout(60)
class SparesTest {
    private static final ForkOptions SPARE = ForkOptions.defaults().silent(true).spare(true);

    private final List<Object> seen = new ArrayList<>();

    /** Opens once what a process keeps for its children: the lifeline. */
    @BeforeAll
    static void forkOnce() {
        Forks.run(() -> fork("Nothing"));
    }

    /** Runs a program on a loop that has a spare; it holds the loop until then. */
    private static Journal withSpare(Consumer<Spares.Ready> program) {
        return Forks.run(() -> {
            Hold hold = EventLoop.current().hold();
            Spares.of(EventLoop.current()).keep().thenAccept(ready -> {
                hold.close();
                program.accept(ready);
            });
        });
    }

    private static boolean isReady() {
        return Spares.of(EventLoop.current()).ready().isPresent();
    }

    private void keepEnd(ChildProcess child) {
        child.onMessage(message -> seen.add(message.value()));
        child.onExit((code, signal) -> seen.addAll(Arrays.asList("exit", code, signal)));
        child.onClose((code, signal) -> seen.add("close"));
    }

    @Test
    void theNextForkHasTheOneThatIsReadyAndThenThereIsNone() {
        Journal journal = withSpare(ready -> {
            ChildProcess child = fork("Say", List.of("a", "ü $b"), SPARE);
            assertEquals(ready.pid(), child.pid());
            assertFalse(isReady());
            keepEnd(child);
        });
        assertEquals(Arrays.asList(List.of("a", "ü $b"), "exit", 0, null, "close"), seen);
        assertEquals(
                1,
                journal.since(0).stream()
                        .filter(entry -> entry.fact() instanceof ProcessFact.SpareTaken)
                        .count());
    }

    @Test
    void nobodySeesItBeforeThat() {
        List<Fact> before = new ArrayList<>();
        withSpare(ready -> {
            assertEquals(List.of(), Children.of(EventLoop.current()).living());
            EventLoop.current().journal().since(0).stream().map(Entry::fact).forEach(before::add);
        });
        assertEquals(
                List.of(), before.stream().filter(ProcessFact.class::isInstance).toList());
    }

    @Test
    void itIsAsAJvmThatWasStartedForThis() {
        withSpare(ready -> {
            ChildProcess child = fork("ReadInput", SPARE);
            StringBuilder out = new StringBuilder();
            child.stdout().onData(out::append);
            child.stdin().end("typed");
            child.onClose((code, signal) -> seen.addAll(Arrays.asList(out.toString(), code, signal)));
            assertTrue(child.spawnargs().get(child.spawnargs().size() - 1).endsWith("ReadInput.java"));
        });
        assertEquals(Arrays.asList("got typed\nend\n", 0, null), seen);
    }

    @Test
    void advancedMessagesReachItToo() {
        withSpare(ready -> {
            ChildProcess child = fork("Echo", SPARE.serialization("advanced"));
            child.onMessage(message -> {
                seen.add(message.value());
                child.disconnect();
            });
            child.send(Map.of(7, "seven"));
        });
        assertEquals(List.of(Map.of(7, "seven")), seen);
    }

    @Test
    void timeoutAbortAndKillEndIt() {
        withSpare(ready -> keepEnd(fork("Chatter", SPARE.timeout(1))));
        withSpare(ready -> {
            AbortController controller = new AbortController();
            ChildProcess child = fork("Chatter", SPARE.signal(controller.signal()));
            child.onError(error -> seen.add(error.name()));
            controller.abort();
        });
        withSpare(ready -> {
            ChildProcess child = fork("Spin", SPARE);
            child.onMessage(message -> child.kill("SIGKILL"));
            child.onExit((code, signal) -> seen.add(signal));
        });
        assertEquals(Arrays.asList("exit", null, "SIGTERM", "close", "AbortError", "SIGKILL"), seen);
    }

    @Test
    void aForkThatWantsAnotherJvmLeavesIt() {
        withSpare(ready -> {
            List<ForkOptions> others = List.of(
                    SPARE.spare(false),
                    SPARE.silent(false).stdio("ignore"),
                    SPARE.envPlus("MARK", "x"),
                    SPARE.cwd("target"),
                    SPARE.execArgv(List.of("-Dmark=1")),
                    SPARE.execPath("/no/such/../java"),
                    SPARE.detached(true));
            for (ForkOptions options : others) {
                ChildProcess child = fork("Nothing", options);
                child.onError(error -> seen.add(error.code()));
                assertNotEquals(ready.pid(), child.pid(), options.toString());
                assertTrue(isReady());
            }
            assertNotEquals(ready.pid(), fork("Nothing", longArguments(), SPARE).pid());
        });
        assertEquals(List.of("ENOENT"), seen);
    }

    /** More than fits where it waits. */
    private static List<String> longArguments() {
        return List.of("x".repeat(Standby.MAX_ERRAND_BYTES));
    }

    @Test
    void theSameFolderByAnotherNameIsTheSame() {
        withSpare(ready -> assertEquals(
                ready.pid(),
                fork("Nothing", SPARE.cwd(Path.of("").toAbsolutePath())).pid()));
    }

    @Test
    void noneIsMadeUnlessAskedFor() {
        Forks.run(() -> {
            ChildProcess child = fork("Nothing", SPARE);
            child.onExit((code, signal) -> seen.add(isReady()));
        });
        assertEquals(List.of(false), seen);
    }

    @Test
    void thereIsOneAtMost() {
        withSpare(ready -> Spares.of(EventLoop.current()).keep().thenAccept(again -> seen.add(again.equals(ready))));
        assertEquals(List.of(true), seen);
    }

    @Test
    void oneThatIsKilledIsForgotten() {
        withSpare(ready -> {
            ProcessHandle.of(ready.pid()).orElseThrow().destroyForcibly();
            Timer[] look = new Timer[1];
            look[0] = EventLoop.current().setInterval(() -> afterItsEnd(look[0]), 1);
        });
        assertEquals(Arrays.asList(List.of(), "exit", 0, null, "close"), seen);
    }

    private void afterItsEnd(Timer look) {
        if (!isReady()) {
            look.clear();
            keepEnd(fork("Say", SPARE));
        }
    }

    @Test
    void oneThatEndsBeforeItIsReadyIsTold() {
        TestLoop.run(() -> {
            new ForkSettings("no.jar", List.of(), ModuleHome.none(), List.of()).use(EventLoop.current());
            keepFailure(Spares.of(EventLoop.current()).keep());
        });
        assertEquals(List.of("the spare JVM ended before it was ready: exit 1"), seen);
    }

    @Test
    void oneThatCannotBeStartedIsTold() {
        Forks.run(() -> {
            Spares spares = Spares.of(EventLoop.current());
            IpcServer.of(EventLoop.current()); // has its descriptors
            keepFailure(DescriptorLimit.whileNoneIsFree(spares::keep));
        });
        assertEquals(List.of("spawn EMFILE"), seen);
    }

    private void keepFailure(CompletableFuture<Spares.Ready> coming) {
        Hold hold = EventLoop.current().hold();
        coming.whenComplete((ready, thrown) -> {
            hold.close();
            seen.add(thrown.getMessage());
        });
    }

    @Test
    void itEndsWithItsLoopAlsoWhereItIsNotReadyYet() {
        Forks.run(() -> Spares.of(EventLoop.current()).keep());
        withSpare(ready -> {});
    }
}
