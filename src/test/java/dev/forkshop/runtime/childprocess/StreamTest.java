package dev.forkshop.runtime.childprocess;

import static dev.forkshop.runtime.childprocess.ChildProcesses.spawn;
import static dev.forkshop.runtime.childprocess.Facts.of;
import static dev.forkshop.runtime.childprocess.Facts.sameAsNode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.stream.Chunk;
import dev.forkshop.runtime.stream.Readable;
import dev.forkshop.testing.NothingLeftBehind;
import dev.forkshop.testing.TestLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NothingLeftBehind.class)
@Timeout(30)
class StreamTest {

    @Test
    void theTicksOfAPieceComeBeforeTheNextPiece() {
        List<String> order = new ArrayList<>();
        long[] length = new long[1];
        TestLoop.run(() -> {
            ChildProcess child = spawn("head", List.of("-c", "3000000", "/dev/zero"));
            child.stdout().onData(piece -> {
                length[0] += piece.length();
                order.add("piece");
                EventLoop.current().nextTick(() -> order.add("tick"));
            });
        });
        assertEquals(3_000_000, length[0]);
        assertTrue(String.join(" ", order).matches("(piece tick ?)+"), () -> order.toString());
    }

    @Test
    void charactersThatAreCutAreJoinedAndPauseHoldsDataBack() {
        sameAsNode("reading", facts -> {
            ChildProcess cut = spawn(
                    "sh",
                    List.of(
                            "-c",
                            "printf 'a\\342\\202'; read go; printf '\\254\\360\\237'; read go; printf '\\230\\200x\\342'"));
            List<Object> pieces = facts.list("pieces");
            cut.stdout().setEncoding("utf8").onData(t -> {
                pieces.add(t.toString());
                if (pieces.size() < 3) {
                    cut.stdin().write("go\n");
                }
            });
            held(facts);
            paused(facts);
            read(facts);
        });
    }

    private static void held(Facts facts) {
        ChildProcess child = spawn("sh", List.of("-c", "echo one; read go; echo two; read go"));
        List<Object> held = facts.list("held");
        child.stdout().onData(d -> {
            held.add(d.toString());
            if (held.size() > 1) {
                child.stdin().end("go\n");
                return;
            }
            child.stdout().pause();
            child.stdin().write("go\n");
            EventLoop.current()
                    .setTimeout(
                            () -> {
                                held.add("resume");
                                child.stdout().resume();
                            },
                            100);
        });
    }

    /** The child's exit lets everything flow, as in Node. */
    private static void paused(Facts facts) {
        ChildProcess child = spawn("sh", List.of("-c", "echo one; read go; echo two"));
        List<Object> paused = facts.list("paused");
        child.stdout().onData(d -> {
            paused.add(d.toString());
            if (paused.size() == 1) {
                child.stdout().pause();
                child.stdin().end("go\n");
            }
        });
    }

    private static void read(Facts facts) {
        Readable out = spawn("printf", List.of("abcdefgh")).stdout();
        List<Object> reads = facts.list("reads");
        out.onEnd(() -> reads.add("end"));
        out.onReadable(() -> {
            if (reads.isEmpty()) {
                reads.add(string(out.read(3)));
                reads.add(string(out.read(2)));
                reads.add(out.readableLength());
                reads.add(string(out.read()));
            } else {
                out.read();
            }
        });
    }

    private static String string(Optional<Chunk> chunk) {
        return chunk.orElseThrow().toString();
    }

    @Test
    void aFullPipeSaysSoAndDrainFollows() {
        sameAsNode("backpressure", facts -> {
            ChildProcess cat = spawn("cat");
            List<Object> seen = facts.list("events");
            facts.put(
                    "small", of(cat.stdin().write(new byte[16384]), cat.stdin().writableLength()));
            facts.put(
                    "large",
                    of(
                            cat.stdin().write(new byte[1 << 20]),
                            cat.stdin().writableLength() > 0,
                            cat.stdin().writableNeedDrain()));
            cat.stdin().onDrain(() -> {
                seen.add("drain");
                facts.put("lengthThen", cat.stdin().writableLength());
                cat.stdin().end();
            });
            cat.stdin().onFinish(() -> seen.add("finish")).onClose(() -> seen.add("close"));
            int[] got = new int[1];
            cat.stdout().onData(d -> got[0] += d.length());
            cat.onClose((code, signal) -> facts.put("got", got[0]));
            facts.put("marks", of(cat.stdin().highWaterMark(), cat.stdout().highWaterMark()));
        });
    }

    @Test
    void writingToAClosedPipeOrAfterTheEndIsAnError() {
        sameAsNode("write-errors", facts -> {
            ChildProcess deaf = spawn("sh", List.of("-c", "exec <&-; echo closed; exec sleep 0.2"));
            deaf.stdout().onData(d -> deaf.stdin().write("x".getBytes(), e -> facts.put("callback", e.code())));
            deaf.stdin()
                    .onError(e -> facts.put("epipe", of(e.code(), ((SystemError) e).syscall(), e.getMessage())))
                    .onClose(() -> facts.put("closed", true));
            ChildProcess cat = spawn("cat");
            cat.stdin().onError(e -> facts.put("afterEnd", of(e.code(), e.getMessage())));
            cat.stdin().end("x");
            facts.put("returned", cat.stdin().write("y".getBytes(), e -> facts.put("afterEndCallback", e.code())));
            cat.stdout().resume();
        });
    }

    @Test
    void aPipedStreamWaitsForASlowReader() {
        StringBuilder count = new StringBuilder();
        TestLoop.run(() -> {
            ChildProcess from = spawn("head", List.of("-c", "20000000", "/dev/zero"));
            ChildProcess to = spawn("sh", List.of("-c", "sleep 0.1; wc -c"));
            from.stdout().pipe(to.stdin());
            to.stdout().onData(count::append);
        });
        assertEquals("20000000\n", count.toString());
    }

    @Test
    void anUnreadPipeHoldsItsWriterBack() {
        long[] read = new long[1];
        TestLoop.run(() -> {
            ChildProcess child = spawn("head", List.of("-c", "5000000", "/dev/zero"));
            EventLoop.current()
                    .setTimeout(
                            () -> {
                                read[0] = child.stdout().bytesRead();
                                child.kill("SIGKILL");
                            },
                            200);
        });
        assertTrue(read[0] > 0 && read[0] <= 128 * 1024, "read ahead: " + read[0]);
    }
}
