package dev.forkshop.runtime.childprocess;

import static dev.forkshop.runtime.childprocess.ChildProcesses.exec;
import static dev.forkshop.runtime.childprocess.ChildProcesses.execSync;
import static dev.forkshop.runtime.childprocess.ChildProcesses.spawn;
import static dev.forkshop.runtime.childprocess.ChildProcesses.spawnSync;
import static dev.forkshop.runtime.childprocess.Facts.of;
import static dev.forkshop.runtime.childprocess.Facts.sameAsNode;
import static dev.forkshop.runtime.childprocess.Facts.text;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.testing.NothingLeftBehind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(NothingLeftBehind.class)
@Timeout(30)
class SpawnTest {
    private static final SpawnOptions DEFAULTS = SpawnOptions.defaults();

    @Test
    void eventsComeAsSpawnDataExitClose() {
        sameAsNode("spawn-events", facts -> {
            List<Object> seen = facts.list("events");
            ChildProcess child = spawn("sh", List.of("-c", "echo hello; exec >&- 2>&-; sleep 0.1; exit 3"));
            child.onSpawn(() -> seen.add("spawn")).onError(e -> seen.add("error"));
            child.stdout().onData(d -> seen.add("data " + d)).onEnd(() -> seen.add("end"));
            child.stdout().onClose(() -> seen.add("stdout close"));
            child.onExit((code, signal) -> seen.add("exit " + code + " " + signal));
            child.onClose((code, signal) -> seen.add("close " + code + " " + signal));
            facts.put("first", seen.size());
        });
    }

    @Test
    void aMissingProgramIsAnErrorThenCloseAndNoExit() {
        sameAsNode("spawn-missing", facts -> {
            List<Object> seen = facts.list("events");
            ChildProcess child = spawn("no-such-program", List.of("a", "b"));
            facts.put("hasPid", child.pid() != 0);
            facts.put("hasStdin", child.stdin() != null);
            facts.put("hasStdout", child.stdout() != null);
            child.onSpawn(() -> seen.add("spawn")).onExit((code, signal) -> seen.add("exit"));
            child.onError(e -> {
                seen.add("error");
                describe(facts, (SystemError) e);
            });
            child.onClose((code, signal) -> seen.add("close " + code + " " + signal));
        });
    }

    static void describe(Map<String, Object> facts, SystemError e) {
        facts.put("code", e.code());
        facts.put("errno", e.errno());
        facts.put("syscall", e.syscall());
        facts.put("path", e.path().orElse(null));
        facts.put("spawnargs", e.spawnargs());
        facts.put("message", e.getMessage());
    }

    @Test
    void whatMayNotRunIsAnErrorAndOtherFailuresAreThrown() {
        sameAsNode("spawn-not-executable", facts -> {
            List<Object> seen = facts.list("events");
            for (String file : List.of("/etc/passwd", "/")) {
                spawn(file).onError(e -> seen.add(e.code())).onClose((code, signal) -> seen.add("close " + code));
            }
            facts.put("thrown", Facts.thrown(() -> spawn("/etc/passwd/x"), NodeError::getMessage));
            facts.put(
                    "tooLong", Facts.thrown(() -> spawn("true", List.of("x".repeat(3000000))), NodeError::getMessage));
        });
    }

    @Test
    void aChildRunsWhereItIsTold() {
        sameAsNode("cwd", facts -> {
            pwd(facts, "path", DEFAULTS.cwd("/dev"));
            pwd(facts, "root", DEFAULTS.cwd(Path.of("/")));
            pwd(facts, "url", DEFAULTS.cwd(URI.create("file:///dev")));
            same(facts, "emptyInherits", DEFAULTS.cwd(""));
            same(facts, "nullInherits", DEFAULTS.cwd((String) null));
            List<Object> seen = facts.list("missing");
            ChildProcess missing = spawn("pwd", DEFAULTS.cwd("/no/such/dir"));
            facts.put("missingHasPid", missing.pid() != 0);
            missing.onError(e -> seen.add(e.code() + " " + e.getMessage()));
            missing.onExit((code, signal) -> seen.add("exit")).onClose((code, signal) -> seen.add("close " + code));
            facts.put("http", Facts.thrown(() -> DEFAULTS.cwd(URI.create("http://example.com/")), NodeError::code));
            facts.put(
                    "fileThrown", Facts.thrown(() -> spawn("pwd", DEFAULTS.cwd("/etc/passwd")), NodeError::getMessage));
            facts.put(
                    "exec", execSync("pwd", SyncOptions.defaults().cwd("/dev")).toString());
        });
    }

    private static void pwd(Facts facts, String name, SpawnOptions options) {
        ChildProcess child = spawn("pwd", options);
        StringBuilder out = text(child.stdout());
        child.onClose((code, signal) -> facts.put(name, of(out.toString(), code)));
    }

    private static void same(Facts facts, String name, SpawnOptions options) {
        ChildProcess child = spawn("pwd", options);
        StringBuilder out = text(child.stdout());
        child.onClose((code, signal) -> facts.put(name, out.toString().equals(System.getProperty("user.dir") + "\n")));
    }

    @Test
    void aProgramIsLookedUpInThePathOfTheChild(@TempDir Path dir) throws IOException {
        script(dir.resolve("tool"), "echo from a script without a first line: $1\n", "rwxr-xr-x");
        script(dir.resolve("plain"), "echo no\n", "rw-r--r--");
        sameAsNode("path-of-child", facts -> {
            run(facts, "found", "tool", DEFAULTS.env(Map.of("PATH", dir.toString())));
            run(facts, "denied", "plain", DEFAULTS.env(Map.of("PATH", dir.toString())));
            run(facts, "deniedThenMissing", "plain", DEFAULTS.env(Map.of("PATH", dir + ":/nowhere")));
            run(facts, "empty", "tool", DEFAULTS.env(Map.of("PATH", "")).cwd(dir));
            run(facts, "relative", "./tool", DEFAULTS.cwd(dir));
            run(facts, "noPath", "echo", DEFAULTS.env(Map.of()));
            run(facts, "ours", "tool", DEFAULTS.env(Map.of("PATH", "/nowhere")));
        });
    }

    private static void script(Path file, String text, String permissions) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static void run(Facts facts, String name, String file, SpawnOptions options) {
        ChildProcess child = spawn(file, List.of("x"), options);
        StringBuilder out = text(child.stdout());
        child.onError(e -> facts.put(name, e.code()));
        child.onClose((code, signal) -> facts.putIfAbsent(name, out.toString()));
    }

    @Test
    void aShellGetsTheArgumentsAsOneLine() {
        sameAsNode("spawn-shell", facts -> {
            List<Object> seen = facts.list("missing");
            spawn("no-such-program", DEFAULTS.shell(true))
                    .onError(e -> seen.add("error"))
                    .onExit((code, signal) -> seen.add(of(code, signal)));
            ChildProcess joined = spawn("echo", List.of("foo", "a   b", "$((2+3))"), DEFAULTS.shell(true));
            facts.put("args", joined.spawnargs());
            out(facts, "joined", joined);
            out(facts, "pipes", spawn("echo bar | tr a-z A-Z", DEFAULTS.shell(true)));
            out(facts, "env", spawn("echo $BAZ", DEFAULTS.envPlus("BAZ", "buzz").shell(true)));
            out(facts, "named", spawn("echo $0", DEFAULTS.shell("/bin/bash")));
            out(facts, "noShell", spawn("echo", List.of("$HOME", "*", "a;b")));
            facts.put("spawnfile", spawn("true", DEFAULTS.shell(true)).spawnfile());
        });
    }

    private static void out(Facts facts, String name, ChildProcess child) {
        StringBuilder out = text(child.stdout());
        child.onClose((code, signal) -> facts.put(name, out.toString()));
    }

    @Test
    void badArgumentsAreRefusedWithNodesCodes() {
        sameAsNode("spawn-arguments", facts -> {
            facts.thrown("emptySpawn", () -> spawn(""));
            facts.thrown("emptyFile", () -> ChildProcesses.execFile("", List.of()));
            facts.thrown("nullFile", () -> spawn(null));
            facts.thrown("nullByteFile", () -> spawn("a\0b"));
            facts.thrown("nullByteArg", () -> spawn("true", List.of("a\0b")));
            facts.thrown("nullByteCwd", () -> spawn("true", DEFAULTS.cwd("a\0b")));
            facts.thrown("nullByteArgv0", () -> spawn("true", DEFAULTS.argv0("a\0b")));
            facts.thrown("nullByteShell", () -> spawn("true", DEFAULTS.shell("a\0b")));
            facts.thrown("nullByteEnv", () -> spawn("true", DEFAULTS.env(Map.of("A", "a\0b"))));
            facts.thrown(
                    "noArgs",
                    () -> spawn("true", (List<String>) null).onExit((code, signal) -> facts.put("nullArgs", "runs")));
            facts.thrown("maxBuffer", () -> exec("true", ExecOptions.defaults().maxBuffer(-1)));
            facts.thrown("timeout", () -> exec("true", ExecOptions.defaults().timeout(-1)));
            facts.thrown("killSignal", () -> exec("true", ExecOptions.defaults().killSignal("SIGFOO")));
            spawn("sh", List.of("-c", "echo $0"), DEFAULTS.argv0("other"))
                    .stdout()
                    .onData(d -> facts.put("argv0", d.toString()));
            spawn("cat", List.of("/proc/self/cmdline"), DEFAULTS.argv0("renamed"))
                    .stdout()
                    .onData(d -> facts.put("cmdline", List.of(d.toString().split("\0", -1))));
            ChildProcess renamed = spawn("echo", List.of("a"), DEFAULTS.argv0("renamed"));
            facts.put("spawnargs", renamed.spawnargs());
            facts.put("spawnfile", renamed.spawnfile());
        });
    }

    @Test
    void aMissingProgramIsAStatusOfTheShellOrAnErrorOfOurs() {
        sameAsNode("no-shell-no-program", facts -> {
            exec("no-such-program", (e, out, err) -> facts.put("exec", e.exitCode()));
            SyncOptions shell = SyncOptions.defaults().shell(true);
            facts.put("shell", spawnSync("no-such-program", List.of(), shell).status());
            spawn("no-such-program").onError(e -> facts.put("spawn", e.code()));
            facts.put("sync", spawnSync("no-such-program").error().code());
        });
    }

    @Test
    void aDetachedChildLeadsItsSessionAndOutlivesTheLoop() {
        long[] pid = new long[1];
        sameAsNode("detached", facts -> {
            session(facts, "detachedLeads", true);
            session(facts, "otherLeads", false);
            ChildProcess child =
                    spawn("sleep", List.of("60"), DEFAULTS.detached(true).stdio("ignore"));
            child.unref();
            pid[0] = child.pid();
            facts.put("stdin", child.stdin());
            facts.put("stdout", child.stdout());
            EventLoop.current().atEnd(() -> facts.put("alive", isAlive(pid[0])));
        });
        endAndReap(pid[0]);
        NothingLeftBehind.forgive(pid[0]);
    }

    private static void session(Facts facts, String name, boolean detached) {
        ChildProcess child =
                spawn("sh", List.of("-c", "cut -d\" \" -f6 /proc/$$/stat; echo $$"), DEFAULTS.detached(detached));
        StringBuilder out = text(child.stdout());
        child.onClose((code, signal) -> {
            String[] sidAndPid = out.toString().split("\n");
            facts.put(name, sidAndPid[0].equals(sidAndPid[1]));
        });
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** The loop is over; the thread that waits for the child reaps it, then the pid is nobody's. */
    private static void endAndReap(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        while (ProcessHandle.of(pid).isPresent()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void anUnreferencedChildKeepsNoLoopAlive() {
        long[] pid = new long[1];
        long start = System.nanoTime();
        sameAsNode("unref", facts -> {
            ChildProcess child = spawn("sleep", List.of("60"), DEFAULTS.stdio("ignore"));
            child.onExit((code, signal) -> facts.put("exit", true)).unref();
            pid[0] = child.pid();
            EventLoop.current().atEnd(() -> facts.put("soon", System.nanoTime() - start < 5_000_000_000L));
        });
        endAndReap(pid[0]);
        NothingLeftBehind.forgive(pid[0]);
    }

    @Test
    void closeWaitsForAGrandchildThatHoldsThePipe() {
        sameAsNode("grandchild", facts -> {
            List<Object> seen = facts.list("events");
            ChildProcess child = spawn("sh", List.of("-c", "sleep 0.3 & echo started"));
            child.stdout().onData(d -> seen.add("data " + d)).onEnd(() -> seen.add("end"));
            child.onExit((code, signal) -> seen.add("exit " + code));
            child.onClose((code, signal) -> seen.add("close " + code));
        });
    }

    @Test
    void anErrorThatNobodyListensToIsUncaught() {
        sameAsNode("unhandled-error", facts -> {
            EventLoop loop = EventLoop.current();
            List<Object> uncaught = facts.list("uncaught");
            loop.onUncaught(e -> uncaught.add(((NodeError) e).code()));
            spawn("no-such-program");
            ChildProcess child = spawn("true");
            child.onExit((code, signal) -> loop.setTimeout(
                    () -> child.stdin().write("x".getBytes(), e -> facts.put("callback", e.code())), 10));
        });
    }

    @Test
    void withoutDescriptorsThereIsAnErrorAndNoStream() {
        sameAsNode("emfile", facts -> {
            List<Object> seen = facts.list("events");
            spawn("no-such-program").onError(e -> {}); // every class that is needed below is loaded now
            exec("true", (e, out, err) -> {});
            spawnSync("no-such-program");
            facts.put(
                    "sync",
                    DescriptorLimit.whileNoneIsFree(
                            () -> spawnSync("true").error().code()));
            ChildProcess child = DescriptorLimit.whileNoneIsFree(() -> spawn("true"));
            DescriptorLimit.whileNoneIsFree(() ->
                    exec("true", (e, out, err) -> facts.put("exec", of(e.code(), out + "", err + ""))));
            facts.put(
                    "streams",
                    of(
                            child.stdin() == null,
                            child.stdout() == null,
                            child.stderr() == null,
                            child.stdio().isEmpty()));
            child.onError(e -> seen.add(e.code()));
            child.onExit((code, signal) -> seen.add("exit")).onClose((code, signal) -> seen.add("close"));
        });
    }
}
