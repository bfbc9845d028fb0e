import static dev.forkshop.runtime.childprocess.ChildProcesses.*;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ExecOptions;
import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.childprocess.Stdio;
import dev.forkshop.runtime.memory.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What exec keeps for its callback, when that comes, and what becomes of the program when the output is too much. */
class Buffers {
    private static final String MUCH = "head -c 60000000 /dev/zero";

    private static boolean pieceCame;

    public static void main(String[] arguments) {
        switch (arguments.length > 0 ? arguments[0] : "all") {
            case "limit" -> limited();
            case "nolimit" -> unlimited();
            default -> all();
        }
    }

    private static void all() {
        standstill();
        order();
        arrival(() -> {
            house("limit");
            house("nolimit");
        });
    }

    // ---- when it comes

    private static void order() {
        List<String> seen = new ArrayList<>();
        exec("true", (error, stdout, stderr) -> {
            seen.add("callback");
            tell("exec.order", String.join(",", seen));
        });
        process.nextTick(() -> seen.add("tick"));
        seen.add("sync");
    }

    private static void arrival(Runnable then) {
        long began = process.hrtime();
        ChildProcess child = exec("echo one; sleep 0.3; echo two", (error, stdout, stderr) -> {
            tell("exec.callback", millisSince(began));
            then.run();
        });
        child.stdout().onData(piece -> {
            if (!pieceCame) {
                pieceCame = true;
                tell("exec.piece", millisSince(began));
            }
        });
    }

    private static void standstill() {
        execSync("true"); // the first one loads what it needs
        long began = process.hrtime();
        setTimeout(() -> tell("execsync.timer", millisSince(began)), 10);
        execSync("sleep 0.2");
    }

    // ---- how much it keeps, in a process of its own with a small heap

    private static void limited() {
        exec(MUCH, (error, stdout, stderr) -> {
            tell("limit.error", error.code());
            tell("limit.kept", stdout.length());
        });
    }

    private static void unlimited() {
        ExecOptions options = ExecOptions.defaults().maxBuffer(ExecOptions.UNLIMITED);
        exec(MUCH, options, (error, stdout, stderr) -> tell("nolimit.error", error.code()));
    }

    private static void house(String way) {
        ForkOptions options = ForkOptions.defaults()
                .execArgv(List.of("-Xmx32m"))
                .stdio(Stdio.list("ignore", "inherit", "ignore", "ipc"));
        ChildProcess house = fork(process.argv().get(1), List.of(way), options);
        house.onExit((code, signal) -> tell(way + ".end", signal == null ? String.valueOf(code) : signal));
    }

    private static double millisSince(long began) {
        return (process.hrtime() - began) / 1e6;
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
