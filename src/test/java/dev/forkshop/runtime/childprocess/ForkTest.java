package dev.forkshop.runtime.childprocess;

import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.conformance.Recorded;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.loop.AbortController;
import dev.forkshop.runtime.loop.AbortError;
import dev.forkshop.runtime.loop.AbortSignal;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.CompileError;
import dev.forkshop.testing.Forks;
import dev.forkshop.testing.NothingLeftBehind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(NothingLeftBehind.class)
@Timeout(60)
class ForkTest {
    private static final ForkOptions SILENT = ForkOptions.defaults().silent(true);

    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<Object> seen = new ArrayList<>();

    /** Opens once what a process keeps for its children: the lifeline. */
    @BeforeAll
    static void forkOnce() {
        Forks.run(() -> fork("Nothing"));
    }

    private static String code(Executable call) {
        return assertThrows(NodeError.class, call).code();
    }

    private void keepExit(ChildProcess child) {
        child.onExit((code, signal) -> facts.put("exit", Arrays.asList(code, signal)));
    }

    @Test
    void closeComesAfterTheMessageAndTheExit() {
        Forks.run(() -> {
            ChildProcess child = fork("HelloThenExit");
            child.onMessage(m -> seen.add(m.value()));
            keepExit(child);
            child.onExit((code, signal) -> facts.merge("exits", 1, (one, more) -> (int) one + (int) more));
            child.onClose((code, signal) -> seen.add("close " + facts.containsKey("exit")));
        });
        facts.put("seen", seen);
        Recorded.of("fork-close").assertSame(facts);
    }

    @Test
    void argumentsReachTheChildWithoutAShellAndTheCallersListStaysAsItIs() {
        List<String> args = new ArrayList<>(List.of("a", "$foo"));
        Forks.run(() -> {
            facts.put("noModule", code(() -> fork(null)));
            ChildProcess child =
                    fork("Environment", args, ForkOptions.defaults().envPlus("MARK", "x"));
            child.onMessage(m -> seen.add(m.value()));
            keepExit(child);
            withoutArguments("null", null);
            withoutArguments("undefined", null);
            withoutArguments("empty", List.of());
        });
        facts.put("got", seen);
        facts.put("args", List.of("env", args.get(0), args.get(1)));
        Recorded.of("fork-arguments").assertSame(facts);
    }

    private void withoutArguments(String name, List<String> none) {
        List<Object> heard = new ArrayList<>();
        facts.put(name, heard);
        fork("Environment", none, ForkOptions.defaults().envPlus("MARK", "x"))
                .onMessage(m -> heard.add(m.value()))
                .onClose((code, signal) -> heard.addAll(Arrays.asList(code, signal)));
    }

    @Test
    void aChildHandsTheOptionsOfItsJvmOn() {
        List<String> execArgv = List.of("-Dmark=1", "-Xmx64m");
        Forks.run(() -> fork("ExecArgv", ForkOptions.defaults().execArgv(execArgv))
                .onMessage(m -> {
                    facts.put("count", ((List<?>) m.value()).size());
                    facts.put("same", m.value().equals(execArgv));
                }));
        Recorded.of("fork-exec-argv").assertSame(facts);
    }

    @Test
    void execPathRunsAnotherJava(@TempDir Path folder) throws IOException {
        Path java = copyOfJava(folder);
        Forks.run(() -> {
            ChildProcess child = fork("ExecPath", ForkOptions.defaults().execPath(java.toString()));
            assertEquals(java.toString(), child.spawnfile());
            child.onMessage(m -> {
                if (m.has("test")) {
                    seen.add(m.value());
                } else {
                    facts.put("seesIt", m.is(java.toString()));
                }
            });
            child.send(Map.of("test", "this"));
            keepExit(child);
        });
        facts.put("got", seen);
        Recorded.of("fork-exec-path").assertSame(facts);
    }

    /** Where its launcher and its libjvm are is a JDK's home; all else may be links. */
    private static Path copyOfJava(Path folder) throws IOException {
        Path home = Path.of(System.getProperty("java.home"));
        try (Stream<Path> parts = Files.walk(home)) {
            for (Path part : parts.skip(1).toList()) {
                copy(part, folder.resolve(home.relativize(part)));
            }
        }
        return folder.resolve("bin/java");
    }

    private static void copy(Path part, Path to) throws IOException {
        if (Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(to);
        } else if (part.endsWith("bin/java") || part.endsWith("libjvm.so")) {
            Files.copy(part, to, StandardCopyOption.COPY_ATTRIBUTES);
        } else {
            Files.createSymbolicLink(to, part);
        }
    }

    @Test
    void aListenerForTheEndOfTheChannelKeepsAChildAlive() {
        Forks.run(() -> {
            ChildProcess child = fork("DisconnectListener", SILENT);
            child.onMessage(m -> {
                seen.add(m.value());
                if (m.is("2")) {
                    child.disconnect();
                }
            });
            child.stdout().onData(data -> seen.add(data.toString().strip()));
            keepExit(child);
        });
        facts.put("seen", seen);
        Recorded.of("fork-ref").assertSame(facts);
    }

    @Test
    void aListenerOnAClosedChannelKeepsNothingAlive() {
        Forks.run(() -> fork("ListenTooLate")
                .onDisconnect(() -> seen.add("disconnect"))
                .onExit((code, signal) -> seen.add("exit " + code + " " + signal)));
        facts.put("seen", seen);
        Recorded.of("fork-ref2").assertSame(facts);
    }

    @Test
    void aChildThatDoesNothingEndsAndSoDoesItsParent() {
        Forks.run(() -> fork("Nothing"));
        facts.put("ends", true);
        Recorded.of("fork-nothing").assertSame(facts);
    }

    @Test
    void anAbortSignalEndsTheChildAndIsItsError() {
        Forks.run(() -> {
            abort("later", ForkOptions.defaults(), "boom");
            abort("before", ForkOptions.defaults(), new Exception("boom"));
            abort("killSignal", ForkOptions.defaults().killSignal("SIGKILL"), "boom");
            abort("after", ForkOptions.defaults(), "boom");
        });
        Recorded.of("fork-abort").assertSame(facts);
    }

    private void abort(String when, ForkOptions options, Object reason) {
        List<Object> heard = new ArrayList<>();
        facts.put(when, heard);
        AbortController controller = new AbortController();
        if (when.equals("before")) {
            controller.abort(reason);
        }
        ChildProcess child = fork("Busy", options.signal(controller.signal()));
        child.onError(e -> heard.add(List.of(e.name(), e.code(), reason(((AbortError) e).reason()))));
        child.onExit((code, signal) -> {
            heard.add(Arrays.asList(code, signal));
            controller.abort(reason);
        });
        if (when.equals("after")) {
            child.kill();
        } else if (!when.equals("before")) {
            EventLoop.current().setTimeout(() -> controller.abort(reason), 20);
        }
    }

    private static Object reason(Object reason) {
        return reason instanceof Exception e ? e.getMessage() : reason;
    }

    @Test
    void aTimeoutKillsWithItsSignal() {
        ForkOptions brief = ForkOptions.defaults().timeout(5);
        AbortSignal signal = new AbortController().signal();
        Forks.run(() -> {
            fork("Busy", brief.signal(signal)).onExit((code, name) -> seen.add(signal.listenerCount()));
            seen.add(signal.listenerCount());
            fork("Busy", brief).onExit((code, name) -> facts.put("term", Arrays.asList(code, name)));
            fork("Busy", brief.killSignal("SIGKILL"))
                    .onExit((code, name) -> facts.put("kill", Arrays.asList(code, name)));
        });
        facts.put("listeners", seen);
        facts.put("bad", code(() -> ForkOptions.defaults().timeout(-1)));
        Recorded.of("fork-timeout").assertSame(facts);
    }

    @Test
    void objectsTravelBothWaysAndTheChildEndsOnceItsListenerIsGone() {
        Forks.run(() -> {
            ChildProcess child = fork("Once");
            Runnable function = () -> {};
            facts.put("function", code(() -> child.send(function)));
            facts.put("bigint", code(() -> child.send(java.math.BigInteger.ONE)));
            child.onMessage(m -> seen.add(m.value()));
            facts.put("sent", child.send(Map.of("hello", Arrays.asList("world", 1.5, null, true))));
            keepExit(child);
        });
        facts.put("got", seen);
        Recorded.of("fork-messages").assertSame(facts);
    }

    @Test
    void aThrowIsAStackOnStderrAndCodeOneAndACodeIsACode() {
        Forks.run(() -> {
            howItEnds("crash", "Crash");
            howItEnds("seven", "ExitSeven");
        });
        Recorded.of("fork-failures").assertSame(facts);
    }

    private void howItEnds(String name, String module) {
        StringBuilder err = new StringBuilder();
        ChildProcess child = fork(module, SILENT);
        child.stderr().onData(err::append);
        child.onClose((code, signal) -> facts.put(
                name,
                Arrays.asList(code, signal, err.indexOf("crashed on purpose") >= 0, err.indexOf("\n    at ") >= 0)));
    }

    @Test
    void anUnknownModuleStartsNothingAndSuggestsTheNearest() {
        Journal journal = Forks.run(() -> {
            NodeError error = assertThrows(NodeError.class, () -> fork("Dubler"));
            assertEquals("MODULE_NOT_FOUND", error.code());
            assertTrue(error.getMessage().contains("Did you mean Doubler?"));
        });
        assertEquals(2, journal.last(), "the loop began and ended");
    }

    @Test
    void aModuleThatDoesNotCompileStartsNothing(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Bad.java"), "class Bad { int x = ; }");
        Forks.run(() -> assertThrows(
                CompileError.class, () -> fork(folder.resolve("Bad.java").toString())));
    }

    @Test
    void theFactsOfAChildStandInItsParentsJournal() {
        Journal journal = Forks.run(() -> fork("ExitSeven"));
        List<Entry> ended = journal.since(0).stream()
                .filter(entry -> entry.fact().equals(new ModuleFact.Ended("ExitSeven", 7)))
                .toList();
        assertEquals(1, ended.size());
        assertTrue(ended.get(0).origin().pid() != ProcessHandle.current().pid());
    }

    @Test
    void eachChildHasStaticsOfItsOwn() {
        Forks.run(() -> List.of(1, 2).forEach(each -> {
            ChildProcess child = fork("Counter");
            child.onMessage(m -> {
                seen.add(m.integer("count"));
                child.disconnect();
            });
            child.send("count");
        }));
        assertEquals(List.of(1L, 1L), seen);
    }
}
