package dev.forkshop.runtime.childprocess;

import static dev.forkshop.runtime.childprocess.ChildProcesses.exec;
import static dev.forkshop.runtime.childprocess.ChildProcesses.execFile;
import static dev.forkshop.runtime.childprocess.ChildProcesses.execFileSync;
import static dev.forkshop.runtime.childprocess.Facts.map;
import static dev.forkshop.runtime.childprocess.Facts.of;
import static dev.forkshop.runtime.childprocess.Facts.sameAsNode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.AbortController;
import dev.forkshop.runtime.loop.AbortSignal;
import dev.forkshop.runtime.stream.Chunk;
import dev.forkshop.runtime.stream.Encoding;
import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NothingLeftBehind.class)
@Timeout(30)
class ExecTest {
    private static final ExecOptions DEFAULTS = ExecOptions.defaults();
    private static final int MIB = 1024 * 1024;

    @Test
    void aShellRunsTheCommandAndTheOutputComesAtTheEnd() {
        sameAsNode("exec-basics", facts -> {
            exec("pwd", DEFAULTS.cwd("/dev"), (e, out, err) -> facts.put("cwd", of(e, s(out), s(err))));
            exec("echo \"$0\" $((1+2)); echo oops >&2", (e, out, err) -> facts.put("shell", of(e, s(out), s(err))));
            ChildProcess env = exec(
                    "env",
                    DEFAULTS.env(Map.of("HELLO", "WORLD")),
                    (e, out, err) -> facts.put("env", of(e, s(out).contains("HELLO=WORLD"), s(out).contains("HOME="))));
            List<Object> kinds = facts.list("dataIsString");
            env.stdout().onData(d -> kinds.add(kind(d)));
            exec("exit 3", (e, out, err) -> facts.put("exit3", failure(e, "name", e.name())));
            exec(
                    "echo a; echo b >&2; kill -TERM $$",
                    (e, out, err) -> facts.put("signalled", failure(e, "out", s(out), "err", s(err))));
            ChildProcess unknown = exec(
                    "no-such-command-x",
                    (e, out, err) -> facts.put(
                            "unknown",
                            map(
                                    "code",
                                    e.exitCode(),
                                    "mentions",
                                    s(err).contains("no-such-command-x"),
                                    "starts",
                                    e.getMessage().startsWith("Command failed: no-such-command-x\n"))));
            List<Object> errKinds = facts.list("stderrIsString");
            unknown.stderr().onData(d -> errKinds.add(kind(d)));
            exec(
                    "echo x",
                    DEFAULTS.shell("/no/such/shell"),
                    (e, out, err) -> facts.put(
                            "badShell",
                            map(
                                    "code",
                                    e.code(),
                                    "message",
                                    e.getMessage(),
                                    "cmd",
                                    e.cmd(),
                                    "out",
                                    s(out),
                                    "err",
                                    s(err))));
            exec("echo $0", DEFAULTS.shell("/bin/bash"), (e, out, err) -> facts.put("otherShell", s(out)));
            facts.put("spawnfile", exec("true").child().spawnfile());
            facts.put("spawnargs", exec("true").child().spawnargs());
            facts.put("bad1", "ERR_INVALID_ARG_TYPE"); // a number for a command does not compile
            facts.put("badnull", Facts.thrown(() -> exec(null), NodeError::code));
            facts.put("nullByte", Facts.thrown(() -> exec("echo \0"), NodeError::code));
        });
    }

    private static String s(Chunk chunk) {
        return chunk.toString();
    }

    private static String kind(Chunk chunk) {
        return chunk.isText() ? "string" : "buffer";
    }

    private static Map<String, Object> failure(ExecException e, Object... more) {
        Map<String, Object> failure = map(more);
        failure.put("code", e.exitCode());
        failure.put("killed", e.killed());
        failure.put("signal", e.signal());
        failure.put("cmd", e.cmd());
        failure.put("message", e.getMessage());
        return failure;
    }

    @Test
    void outputIsTextOrBytesAsTheEncodingSays() {
        sameAsNode("exec-encoding", facts -> {
            encoded(facts, "default", DEFAULTS);
            for (String name : List.of("utf8", "UTF-8", "buffer", "hex", "base64", "latin1", "base64url", "utf16le")) {
                encoded(facts, name, DEFAULTS.encoding(name));
            }
            encoded(facts, "null", DEFAULTS.encoding((String) null));
            encoded(facts, "unknown", DEFAULTS.encoding("invalid"));
            String command = "printf '\\303\\244\\377\\342\\202'";
            exec(command, DEFAULTS.encoding("ascii"), (e, out, err) -> facts.put("ascii", s(out)));
            exec(command, (e, out, err) -> facts.put("malformed", s(out)));
        });
    }

    private static void encoded(Facts facts, String name, ExecOptions options) {
        exec(
                "echo foo; echo bar >&2",
                options,
                (e, out, err) -> facts.put(name, of(kind(out), kind(err), s(out), s(err))));
    }

    @Test
    void oneMebibyteIsKeptAndOneByteMoreEndsTheChild() {
        sameAsNode("exec-maxbuf", facts -> {
            limited(facts, "exactlyDefault", zeros(MIB), DEFAULTS);
            limited(facts, "oneMore", zeros(MIB + 1), DEFAULTS);
            limited(facts, "limit5", "echo hello world", DEFAULTS.maxBuffer(5));
            limited(
                    facts,
                    "limit11Buffer",
                    "printf \"hello world\"; exec sleep 0",
                    DEFAULTS.maxBuffer(11).encoding("buffer"));
            limited(
                    facts,
                    "limit10Buffer",
                    "printf \"hello world\"",
                    DEFAULTS.maxBuffer(10).encoding("buffer"));
            limited(facts, "limit0", "echo x", DEFAULTS.maxBuffer(0));
            limited(facts, "limit0Silent", "true", DEFAULTS.maxBuffer(0));
            limited(facts, "stderr", "echo hello world >&2", DEFAULTS.maxBuffer(5));
            limited(facts, "infinity", zeros(MIB + 1), DEFAULTS.maxBuffer(ExecOptions.UNLIMITED));
            String cjk = "printf '\\344\\270\\255\\346\\226\\207\\346\\265\\213\\350\\257\\225'";
            limited(facts, "cjk", cjk, DEFAULTS.maxBuffer(3));
            limited(facts, "cjkFits", cjk, DEFAULTS.maxBuffer(12));
            limited(facts, "hex", "printf abcdef", DEFAULTS.maxBuffer(5).encoding("hex"));
            execFile(
                    "yes",
                    List.of(),
                    DEFAULTS.maxBuffer(100),
                    (e, out, err) -> facts.put("execFile", of(e.code(), e.getMessage(), e.cmd(), out.length())));
        });
    }

    private static String zeros(int count) {
        return "head -c " + count + " /dev/zero | tr '\\0' a";
    }

    private static void limited(Facts facts, String name, String command, ExecOptions options) {
        exec(command, options, (e, out, err) -> {
            Map<String, Object> fact = map(
                    "error",
                    e == null ? null : e.name(),
                    "code",
                    e == null ? null : e.code(),
                    "message",
                    e == null ? null : e.getMessage(),
                    "cmd",
                    e == null ? null : e.cmd(),
                    "out",
                    out.length(),
                    "err",
                    err.length(),
                    "start",
                    start(out),
                    "errStart",
                    start(err));
            if (e == null) {
                fact.put("killed", null);
                fact.put("signal", null);
            }
            facts.put(name, fact);
        });
    }

    private static String start(Chunk chunk) {
        String text = chunk.toString();
        return text.substring(0, Math.min(10, text.length()));
    }

    @Test
    void execFileNeedsNoShellAndTakesArgumentsLiterally() {
        sameAsNode("execfile", facts -> {
            execFile("sh", List.of("-c", "exit 42"), (e, out, err) -> facts.put("exit42", failure(e)));
            execFile("printf", List.of("%s|", "a b", "$HOME", "*", ";"), (e, out, err) -> facts.put("literal", s(out)));
            execFile("no-such-program", List.of("x"), (e, out, err) -> facts.put("missing", missing(e)));
            AbortController controller = new AbortController();
            execFile(
                    "sleep",
                    List.of("20"),
                    DEFAULTS.signal(controller.signal()),
                    (e, out, err) -> facts.put("abort", aborted(e, controller.signal())));
            controller.abort();
            execFile(
                    "echo",
                    List.of("$HOME"),
                    DEFAULTS.shell(true),
                    (e, out, err) -> facts.put("withShell", s(out).equals(System.getenv("HOME") + "\n")));
            facts.put("same", s(execFileSync("echo", List.of("hi"))));
            facts.put("emptyFile", Facts.thrown(() -> execFile("", List.of()), e -> of(e.code(), e.getMessage())));
        });
    }

    private static Map<String, Object> missing(ExecException e) {
        SystemError cause = assertInstanceOf(SystemError.class, e.getCause());
        return map(
                "code", e.code(),
                "message", e.getMessage(),
                "cmd", e.cmd(),
                "errno", cause.errno(),
                "syscall", cause.syscall(),
                "path", cause.path().orElse(null),
                "out", s(e.stdout()),
                "err", s(e.stderr()));
    }

    private static Map<String, Object> aborted(ExecException e, AbortSignal signal) {
        return map(
                "code", e.code(),
                "name", e.name(),
                "signal", e.signal() == null,
                "killed", !e.killed(),
                "listeners", signal.listenerCount());
    }

    @Test
    void thePromiseFormHasTheOutputOrTheSameError() {
        TestLoop.run(() -> {
            exec("echo fine").thenAccept(r -> assertEquals("fine\n", r.stdout().toString()));
            exec("echo bad; exit 3").whenComplete((r, thrown) -> {
                ExecException e = assertInstanceOf(ExecException.class, unwrapped(thrown));
                assertEquals(3, e.exitCode());
                assertEquals("bad\n", e.stdout().toString());
            });
        });
    }

    private static Throwable unwrapped(Throwable thrown) {
        return thrown instanceof CompletionException ? thrown.getCause() : thrown;
    }

    @Test
    void cancellingThePromiseEndsTheChild() {
        String[] signal = new String[1];
        TestLoop.run(() -> {
            Execution sleep = execFile("sleep", List.of("20"));
            sleep.child().onExit((code, name) -> signal[0] = name);
            sleep.cancel(true);
        });
        assertEquals("SIGTERM", signal[0]);
    }

    @Test
    void whatMemoryCannotHoldEndsTheChildWithAClearError() {
        OutputCollector.Memory memory = new OutputCollector.Memory(10);
        OutputCollector text = new OutputCollector("stdout", Encoding.UTF8, ExecOptions.UNLIMITED, memory);
        assertEquals(null, text.add(Chunk.of("12345678")));
        NodeError error = text.add(Chunk.of("9abc"));
        assertEquals("ERR_STRING_TOO_LONG", error.code());
        assertEquals(8, text.limit());
        assertEquals("12345678", text.take().toString());
        assertTrue(memory.reserve(10), "what was taken is free again");
    }
}
