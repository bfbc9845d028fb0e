import static dev.forkshop.runtime.childprocess.ChildProcesses.*;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.memory.Json;
import java.util.List;
import java.util.Map;

/** What spawn hands over: how soon, in which pieces, and how much memory a long output takes. */
class Streams {
    private static final long SIZE = 200_000_000;

    private static int reading = 2;
    private static long bytes;
    private static long peak;

    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            lengthy();
        } else {
            lines("hoarded.pieces", "grep .");
            lines("flushed.pieces", "grep --line-buffered .");
        }
    }

    /** In a process of its own with a small heap. */
    private static void lengthy() {
        long before = resident();
        long began = process.hrtime();
        ChildProcess head = spawn("head", List.of("-c", String.valueOf(SIZE), "/dev/zero"));
        head.stdout().onData(piece -> {
            bytes += piece.length();
            peak = Math.max(peak, resident());
        });
        head.onClose((code, signal) -> {
            tell("stream.size", bytes / 1e6);
            tell("stream.memory", (peak - before) / 1e6);
            tell("stream.time", (process.hrtime() - began) / 1e6);
        });
    }

    private static long resident() {
        return process.memoryUsage().get("rss");
    }

    /** Three lines, a fifth of a second apart, through a program that decides when it writes. */
    private static void lines(String figure, String program) {
        int[] pieces = new int[1];
        String line = "{ echo one; sleep 0.2; echo two; sleep 0.2; echo three; } | " + program;
        ChildProcess child = spawn("sh", List.of("-c", line));
        child.stdout().onData(piece -> pieces[0]++);
        child.onClose((code, signal) -> {
            tell(figure, pieces[0]);
            if (--reading == 0) {
                fork(
                        process.argv().get(1),
                        List.of("lengthy"),
                        ForkOptions.defaults().execArgv(List.of("-Xmx32m")));
            }
        });
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
