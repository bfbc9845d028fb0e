package dev.forkshop.runtime.childprocess;

import static dev.forkshop.runtime.childprocess.ChildProcesses.spawn;
import static dev.forkshop.runtime.childprocess.ChildProcesses.spawnSync;
import static dev.forkshop.runtime.childprocess.Facts.of;
import static dev.forkshop.runtime.childprocess.Facts.sameAsNode;
import static dev.forkshop.runtime.childprocess.Facts.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Watch;
import dev.forkshop.runtime.stream.Duplex;
import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(NothingLeftBehind.class)
@Timeout(30)
class StdioTest {
    private static final SpawnOptions DEFAULTS = SpawnOptions.defaults();

    @Test
    void whatIsWrittenToStdinComesBackFromCat() {
        sameAsNode("stdin", facts -> {
            ChildProcess cat = spawn("cat");
            facts.put("writable", cat.stdin().writable());
            facts.put(
                    "writes",
                    of(
                            cat.stdin().write("hello"),
                            cat.stdin().write(" "),
                            cat.stdin().write("world")));
            cat.stdin().end();
            facts.put("writableAfterEnd", cat.stdin().writable());
            List<String> ends = new ArrayList<>();
            facts.put("ends", ends);
            StringBuilder out = text(cat.stdout());
            cat.stdout().onEnd(() -> ends.add("stdout"));
            cat.stderr().onData(d -> facts.put("stderrData", true)).onEnd(() -> ends.add("stderr"));
            cat.onExit((code, signal) -> facts.put("exit", code));
            cat.onClose((code, signal) -> {
                ends.sort(null);
                facts.put("out", out.toString());
            });
        });
    }

    @Test
    void everyDescriptorIsWhatItsEntrySays() {
        sameAsNode("stdio", facts -> {
            facts.put("padded", pipes(spawn("true", DEFAULTS.stdio(Stdio.pipe()))));
            ChildProcess ignored = spawn("true", DEFAULTS.stdio("ignore"));
            facts.put("ignored", of(ignored.stdin(), ignored.stdout(), ignored.stderr()));
            spawn("true", DEFAULTS.stdio(Stdio.list("ignore")));
            ChildProcess err = spawn(
                    "sh", List.of("-c", "echo to stderr >&2"), DEFAULTS.stdio(Stdio.list("ignore", "ignore", "pipe")));
            StringBuilder said = text(err.stderr());
            err.onClose((code, signal) -> facts.put("stderr", said.toString()));
            ChildProcess four = spawn(
                    "sh",
                    List.of("-c", "cat <&4; echo bye >&4"),
                    DEFAULTS.stdio(Stdio.list("ignore", "ignore", "ignore", "ignore", "pipe")));
            facts.put("shape", pipes(four));
            Duplex pipe = four.stdio(4);
            StringBuilder back = text(pipe.readable());
            pipe.writable().end("hello\n");
            four.onClose((code, signal) -> facts.put("four", of(back.toString(), code)));
            facts.put("bad foo", Facts.thrown(() -> DEFAULTS.stdio("foo"), StdioTest::codeAndMessage));
            facts.put("badWord", Facts.thrown(() -> Stdio.list("foo"), StdioTest::codeAndMessage));
            facts.put(
                    "twoIpc", Facts.thrown(() -> DEFAULTS.stdio(Stdio.list("ipc", "ipc")), StdioTest::codeAndMessage));
            facts.put(
                    "syncIpc",
                    Facts.thrown(() -> SyncOptions.defaults().stdio(Stdio.ipc()), StdioTest::codeAndMessage));
            facts.put(
                    "nulls",
                    pipes(spawn("sh", List.of("-c", "exit 0"), DEFAULTS.stdio(null, null, Stdio.pipe(), null))));
        });
    }

    private static Object codeAndMessage(NodeError error) {
        return of(error.code(), error.getMessage());
    }

    private static List<Boolean> pipes(ChildProcess child) {
        return child.stdio().stream().map(s -> s != null).toList();
    }

    @Test
    void overlappedIsAPipe() {
        sameAsNode("overlapped", facts -> {
            ChildProcess child = spawn("cat", DEFAULTS.stdio("overlapped"));
            int[] n = new int[1];
            child.stdout().onData(d -> {
                n[0] = Integer.parseInt(d.toString()) + 1;
                if (n[0] <= 200) {
                    child.stdin().write(String.valueOf(n[0]));
                } else {
                    child.stdin().end();
                }
            });
            child.stdin().write("0");
            child.onClose((code, signal) -> {
                facts.put("n", n[0]);
                facts.put("code", code);
            });
        });
    }

    @Test
    void allOutputIsThereAtClose() {
        sameAsNode("stdout-flush", facts -> {
            ChildProcess big = spawn("sh", List.of("-c", "head -c 500000 /dev/zero"));
            int[] size = new int[1];
            big.stdout().onData(d -> size[0] += d.length());
            big.onClose((code, signal) -> facts.put("size", of(size[0], code, signal)));
            ChildProcess lines = spawn(
                    "sh",
                    List.of(
                            "-c",
                            "echo hello; i=0; while [ $i -lt 100 ]; do echo filler $i; i=$((i+1)); done; echo goodbye"));
            StringBuilder out = text(lines.stdout().setEncoding("utf8"));
            StringBuilder err = text(lines.stderr());
            lines.onClose((code, signal) -> {
                String[] l = out.toString().split("\n", -1);
                facts.put("lines", of(l[0], l[l.length - 2], l.length, err.toString()));
            });
            ChildProcess soon = spawn("sh", List.of("-c", "echo \"hello, world!\"; read line; exit 0"));
            StringBuilder all = text(soon.stdout());
            soon.stdout().onData(d -> soon.stdin().end());
            soon.onExit((code, signal) -> facts.put("atExit", of(all.toString(), code)));
        });
    }

    @Test
    void closeComesEvenIfNobodyReads() {
        sameAsNode("flush-stdio", facts -> {
            ChildProcess once = spawn("echo", List.of("123"));
            once.onClose((code, signal) -> facts.put("readOnce", of(code, signal)));
            once.stdout().read();
            spawn("echo", List.of("123")).onClose((code, signal) -> facts.put("untouched", of(code, signal)));
            ChildProcess readable = spawn("echo", List.of("123"));
            StringBuilder all = new StringBuilder();
            readable.stdout().onReadable(() -> readable.stdout().read().ifPresent(all::append));
            readable.onClose((code, signal) -> facts.put("readable", of(all.toString(), code, signal)));
            ChildProcess paused = spawn("sh", List.of("-c", "echo 123; exec sleep 0"));
            paused.stdout().pause();
            paused.onClose((code, signal) -> facts.put("paused", code));
        });
    }

    @Test
    void everythingWrittenBeforeEndArrives() {
        sameAsNode("big-write-end", facts -> {
            ChildProcess child = spawn("wc", List.of("-c"));
            long sent = 0;
            int length = 1;
            boolean goOn = true;
            while (goOn) {
                sent += length;
                goOn = child.stdin().write(new byte[length]);
                length *= 2;
            }
            for (int i = 0; i < 100; i++) {
                child.stdin().write(new byte[length]);
                sent += length;
            }
            child.stdin().end();
            long all = sent;
            StringBuilder out = text(child.stdout());
            child.onClose((code, signal) -> {
                facts.put("same", Long.parseLong(out.toString().strip()) == all);
                facts.put("code", code);
            });
        });
    }

    @Test
    void oneChildsOutputCanBeTheNextOnesInput() {
        sameAsNode("pipeline", facts -> {
            Stdio ignore = Stdio.ignore();
            Stdio pipe = Stdio.pipe();
            Stdio inherit = Stdio.inherit();
            ChildProcess head = spawn(
                    "sh",
                    List.of("-c", "head -c 1048576 /dev/zero | tr \"\\0\" a; echo"),
                    DEFAULTS.stdio(ignore, pipe, inherit));
            ChildProcess grep = spawn("grep", List.of("a"), DEFAULTS.stdio(Stdio.of(head.stdout()), pipe, inherit));
            ChildProcess wc = spawn("wc", List.of("-c"), DEFAULTS.stdio(Stdio.of(grep.stdout()), pipe, inherit));
            head.onExit((code, signal) -> facts.put("head", code));
            grep.onExit((code, signal) -> facts.put("grep", code));
            wc.onExit((code, signal) -> facts.put("wc", code));
            StringBuilder out = text(wc.stdout());
            wc.onClose((code, signal) -> facts.put("count", out.toString().strip()));
            facts.put("readByUs", of(head.stdout().bytesRead(), grep.stdout().bytesRead()));
        });
    }

    @Test
    void aChildsInputCanBeTheOutputOfOthers() {
        sameAsNode("merge-into-cat", facts -> {
            ChildProcess cat = spawn("cat");
            StringBuilder out = text(cat.stdout());
            cat.onClose((code, signal) -> {
                facts.put("out", out.toString());
                facts.put("code", code);
            });
            SpawnOptions intoCat = DEFAULTS.stdio(Stdio.ignore(), Stdio.of(cat.stdin()), Stdio.inherit());
            ChildProcess one = spawn("echo", List.of("hello"), intoCat);
            one.onExit((code, signal) -> spawn("echo", List.of("world"), intoCat)
                    .onExit((c, s) -> cat.stdin().end("foobar")));
            facts.put("oneHasStdout", one.stdout() != null);
        });
    }

    @Test
    void whatAChildSharesWithUsIsBlockingAsProgramsExpect() {
        List<Boolean> blocking = new ArrayList<>();
        TestLoop.run(() -> {
            ChildProcess cat = spawn("cat");
            StringBuilder flags = text(cat.stdout());
            cat.onClose((code, signal) -> flags.toString().lines().forEach(l -> blocking.add(isBlocking(l))));
            SpawnOptions intoCat = DEFAULTS.stdio(Stdio.pipe(), Stdio.of(cat.stdin()), Stdio.inherit());
            spawn("sh", List.of("-c", "grep -h flags /proc/self/fdinfo/[012]"), intoCat)
                    .onExit((code, signal) -> cat.stdin().end());
        });
        assertEquals(List.of(true, true, true), blocking);
    }

    /** O_NONBLOCK is 04000. */
    private static boolean isBlocking(String flags) {
        return (Integer.parseInt(flags.replaceAll("\\D", ""), 8) & 04000) == 0;
    }

    @Test
    void inheritGivesOurOwnDescriptor() throws IOException {
        Path ours = Files.readSymbolicLink(Path.of("/proc/self/fd/2"));
        TestLoop.run(() -> {
            SyncOptions options = SyncOptions.defaults().stdio(Stdio.ignore(), Stdio.pipe(), Stdio.inherit());
            Object childs =
                    spawnSync("readlink", List.of("/proc/self/fd/2"), options).stdout();
            assertEquals(ours + "\n", childs.toString());
        });
    }

    @Test
    void aConnectionCanBeAChildsOutputAndStaysOurs(@TempDir Path dir) {
        sameAsNode("connection-as-stdout", facts -> {
            EventLoop loop = EventLoop.current();
            UnixDomainSocketAddress address = UnixDomainSocketAddress.of(dir.resolve("s"));
            try {
                ServerSocketChannel server =
                        ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address);
                Watch[] watch = new Watch[1];
                watch[0] = loop.watch(server, SelectionKey.OP_ACCEPT, ready -> {
                    serve(facts, loop, server);
                    watch[0].close();
                });
                Duplex client = Duplex.over(loop, SocketChannel.open(address));
                StringBuilder all = text(client.readable());
                client.readable().onEnd(() -> facts.put("text", all.toString()));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static void serve(Facts facts, EventLoop loop, ServerSocketChannel server) {
        try (server) {
            Duplex connection = Duplex.over(loop, server.accept());
            spawn("echo", List.of("hello"), DEFAULTS.stdio(Stdio.ignore(), Stdio.of(connection), Stdio.ignore()))
                    .onClose((code, signal) -> {
                        facts.put("code", code);
                        connection.writable().end("bye\n");
                    });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void aFileCanBeReadAndWrittenDirectly(@TempDir Path dir) throws IOException {
        Path in = Files.writeString(dir.resolve("in"), "one\n");
        Path out = Files.writeString(dir.resolve("out"), "old\n");
        TestLoop.run(() -> {
            spawn("cat", DEFAULTS.stdio(Stdio.from(in), Stdio.to(out), Stdio.ignore()))
                    .onExit((code, signal) ->
                            spawn("cat", DEFAULTS.stdio(Stdio.from(in), Stdio.appendTo(out), Stdio.ignore())));
        });
        assertEquals("one\none\n", Files.readString(out));
    }

    @Test
    void aChildSeesNoDescriptorButItsOwn() {
        TestLoop.run(() -> {
            ChildProcess child = spawn("sh", List.of("-c", "ls /proc/$$/fd"));
            StringBuilder out = text(child.stdout());
            child.onClose((code, signal) -> assertEquals("0\n1\n2\n", out.toString()));
        });
    }

    @Test
    void aGigabyteStreamsThroughInBoundedMemory() {
        long[] size = new long[1];
        long before = usedMemory();
        TestLoop.run(() -> {
            ChildProcess head = spawn("head", List.of("-c", "1000000000", "/dev/zero"));
            head.stdout().onData(d -> size[0] += d.length());
        });
        assertEquals(1_000_000_000, size[0]);
        assertTrue(usedMemory() - before < 200_000_000, "kept what had been read");
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
