package dev.forkshop.runtime.childprocess;

import static dev.forkshop.runtime.childprocess.ChildProcesses.execFileSync;
import static dev.forkshop.runtime.childprocess.ChildProcesses.execSync;
import static dev.forkshop.runtime.childprocess.ChildProcesses.spawnSync;
import static dev.forkshop.runtime.childprocess.Facts.map;
import static dev.forkshop.runtime.childprocess.Facts.of;
import static dev.forkshop.runtime.childprocess.Facts.sameAsNode;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.stream.Chunk;
import dev.forkshop.testing.NothingLeftBehind;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NothingLeftBehind.class)
@Timeout(30)
class SyncTest {
    private static final SyncOptions DEFAULTS = SyncOptions.defaults();
    private static final int MIB = 1024 * 1024;

    @Test
    void spawnSyncReturnsHowItWent() {
        sameAsNode("spawnsync", facts -> {
            SyncResult ok = spawnSync("sleep", List.of("0"));
            facts.put("ok", of(ok.status(), ok.signal(), ok.error() == null, ok.pid() > 0));
            facts.put("missing", missing(spawnSync("no-such-program", List.of("bar"))));
            facts.put(
                    "cwd",
                    spawnSync("pwd", List.of(), DEFAULTS.cwd("/dev")).stdout().toString());
            SyncResult r = sh("echo out; echo err >&2; exit 5", DEFAULTS);
            facts.put("buffers", of(!r.stdout().isText(), !r.stderr().isText(), texts(r.output()), r.status()));
            facts.put(
                    "text",
                    texts(spawnSync("echo", List.of("x"), DEFAULTS.encoding("utf8"))
                            .output()));
            facts.put(
                    "env",
                    sh("echo $FOO", DEFAULTS.envPlus("FOO", "bar")).stdout().toString());
            input(facts);
            facts.put(
                    "ignored",
                    texts(spawnSync("echo", List.of("x"), DEFAULTS.stdio("ignore"))
                            .output()));
            SyncOptions mixed = DEFAULTS.stdio(Stdio.list("ignore", "pipe", "ignore", "pipe"));
            facts.put("mixed", texts(sh("echo a; echo b >&2; echo c >&3", mixed).output()));
            SyncOptions extra =
                    DEFAULTS.stdio(Stdio.list("pipe", "pipe", "pipe", "pipe")).encoding("utf8");
            facts.put("extra", texts(sh("echo c >&3", extra).output()));
            facts.put("signal", sh("kill -9 $$", DEFAULTS).signal());
        });
    }

    private static SyncResult sh(String command, SyncOptions options) {
        return spawnSync("sh", List.of("-c", command), options);
    }

    private static void input(Facts facts) {
        facts.put(
                "input",
                spawnSync("cat", List.of(), DEFAULTS.input("hello")).stdout().toString());
        ByteBuffer view =
                ByteBuffer.wrap(new byte[] {0, 0x42, 0x41, 0x44, 0x43}).position(1);
        Chunk echoed = spawnSync("cat", List.of(), DEFAULTS.input(view)).stdout();
        facts.put("inputBytes", HexFormat.of().formatHex(echoed.bytes()));
        facts.put(
                "inputBuffer",
                spawnSync("cat", List.of(), DEFAULTS.input("BAD".getBytes()))
                        .stdout()
                        .toString());
        facts.put("noInput", spawnSync("cat").stdout().toString());
        facts.put(
                "closedInput",
                spawnSync("true", List.of(), DEFAULTS.input(new byte[1000000])).status());
    }

    private static Object missing(SyncResult m) {
        return map(
                "code", m.error().code(),
                "errno", m.error().errno(),
                "syscall", m.error().syscall(),
                "path", m.error().path().orElse(null),
                "spawnargs", m.error().spawnargs(),
                "message", m.error().getMessage(),
                "pid", m.pid(),
                "status", m.status(),
                "signal", m.signal(),
                "output", m.output(),
                "stdout", m.stdout());
    }

    private static Object texts(List<Chunk> output) {
        return output == null
                ? null
                : of(output.stream().map(c -> Objects.toString(c, null)).toArray());
    }

    @Test
    void execSyncGivesTheOutputOrThrowsWithTheResult() {
        sameAsNode("execsync", facts -> {
            EventLoop loop = EventLoop.current();
            SyncOptions piped = DEFAULTS.stdio("pipe");
            thrown(facts, "badShell", () -> execSync("exit -1", DEFAULTS.shell("/no/such/shell")));
            thrown(facts, "ok", () -> execSync("echo hi"));
            thrown(facts, "fails", () -> execSync("echo out; echo err >&2; exit 3", piped));
            thrown(facts, "silent", () -> execSync("exit 4"));
            thrown(facts, "signal", () -> execSync("kill -9 $$", piped));
            thrown(facts, "file", () -> execFileSync("sh", List.of("-c", "echo err >&2; exit 9"), piped));
            thrown(facts, "fileMissing", () -> execFileSync("no-such-program", List.of("a")));
            thrown(facts, "input", () -> execSync("cat", DEFAULTS.input("fed")));
            boolean bytes = !execSync("echo x").isText();
            boolean text = execSync("echo x", DEFAULTS.encoding("utf8")).isText();
            facts.put("type", of(bytes, text ? "string" : "buffer"));
            boolean[] fired = new boolean[1];
            loop.setTimeout(() -> fired[0] = true, 1);
            execSync("sleep 0.05");
            facts.put("timerFiredMeanwhile", fired[0]);
        });
    }

    private static void thrown(Facts facts, String name, Supplier<Chunk> call) {
        try {
            facts.put(name, call.get().toString());
        } catch (SyncException e) {
            facts.put(name, describe(e));
        }
    }

    private static Object describe(SyncException e) {
        var described = map(
                "message", e.getMessage(),
                "status", e.status(),
                "signal", e.signal(),
                "output", texts(e.output()),
                "stdout", Objects.toString(e.stdout(), null),
                "stderr", Objects.toString(e.stderr(), null),
                "hasPid", e.pid() > 0);
        if (e.code() != null) {
            described.put("code", e.code());
        }
        return described;
    }

    @Test
    void tooMuchOutputIsEnobufsWithWhatHadCome() {
        sameAsNode("sync-maxbuf", facts -> {
            List<String> hello =
                    List.of("-c", "printf \"hello, world!!\\n\"; [ $# = 0 ] || exec sleep 20", "sh", "stay");
            size(facts, "execFileOne", () -> execFileSync("sh", hello, DEFAULTS.maxBuffer(1)));
            size(
                    facts,
                    "execFileInfinity",
                    () -> execFileSync("sh", hello.subList(0, 2), DEFAULTS.maxBuffer(ExecOptions.UNLIMITED)));
            size(facts, "execFits", () -> execSync(zeros(MIB - 1)));
            facts.put("execOver", Facts.thrown(() -> execSync(zeros(MIB)), SyncTest::codeAndMuch));
            SyncResult r = spawnSync("sh", hello, DEFAULTS.maxBuffer(1));
            facts.put(
                    "spawnSync",
                    map(
                            "code", r.error().code(),
                            "errno", r.error().errno(),
                            "out", r.stdout().toString(),
                            "status", r.status(),
                            "signal", r.signal()));
            facts.put(
                    "zeroIsNoLimit",
                    spawnSync("printf", List.of("hello"), DEFAULTS.maxBuffer(0))
                            .stdout()
                            .length());
            files(facts);
            size(
                    facts,
                    "execOne",
                    () -> execSync("printf \"hello, world!!\\n\"; exec sleep 20", DEFAULTS.maxBuffer(1)));
        });
    }

    private static void files(Facts facts) {
        size(facts, "execFileFits", () -> execFileSync("sh", List.of("-c", zeros(MIB - 1))));
        facts.put(
                "execFileOver",
                Facts.thrown(() -> execFileSync("sh", List.of("-c", zeros(MIB))), SyncTest::codeAndMuch));
        SyncResult fits = sh(zeros(MIB - 1), DEFAULTS);
        facts.put("spawnSyncFits", of(fits.error() == null, fits.stdout().length(), fits.status()));
    }

    private static String zeros(int count) {
        return "head -c " + count + " /dev/zero | tr '\\0' a; echo";
    }

    private static Object codeAndMuch(NodeError error) {
        return of(error.code(), ((SyncException) error).stdout().length() > MIB - 65536);
    }

    private static void size(Facts facts, String name, Supplier<Chunk> call) {
        try {
            facts.put(name, call.get().length());
        } catch (SyncException e) {
            facts.put(
                    name,
                    map(
                            "code", e.code(),
                            "errno", e.result().error().errno(),
                            "message", e.getMessage(),
                            "out", e.stdout().length(),
                            "err", e.stderr().length(),
                            "status", e.status(),
                            "signal", e.signal(),
                            "syscall", e.result().error().syscall(),
                            "path", e.result().error().path().orElse(null)));
        }
    }

    @Test
    void optionsAreCheckedAsNodeChecksThem() {
        sameAsNode("sync-validation", facts -> {
            check(facts, "timeout -1", () -> DEFAULTS.timeout(-1));
            check(facts, "timeout 0", () -> DEFAULTS.timeout(0));
            check(facts, "timeout 1000", () -> DEFAULTS.timeout(5000));
            check(facts, "maxBuffer -1", () -> DEFAULTS.maxBuffer(-1));
            check(facts, "maxBuffer 3", () -> DEFAULTS.maxBuffer(3));
            check(facts, "maxBuffer Infinity", () -> DEFAULTS.maxBuffer(ExecOptions.UNLIMITED));
            for (String name : List.of("SIGKILL", "sigkill", "SIGNOTSIGNAL", "SigKill")) {
                check(facts, "killSignal " + name, () -> DEFAULTS.killSignal(name));
            }
            for (int number : new int[] {0, 500, 9, -200}) {
                check(facts, "killSignal " + number, () -> DEFAULTS.killSignal(number));
            }
            check(facts, "cwd", () -> DEFAULTS.cwd("/"));
        });
    }

    private static void check(Facts facts, String name, Supplier<SyncOptions> options) {
        facts.put(name, Facts.thrown(() -> spawnSync("true", List.of(), options.get()), e -> of(e.name(), e.code())));
    }
}
