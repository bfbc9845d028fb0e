import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.isMainThread;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.workerData;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.runtime.workerthreads.WorkerOptions;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import sun.misc.Unsafe;

/** What dies with a worker: a house, a process of its own, has a worker that ends in some way; then we see if it stands. */
class CrashTogether {
    private static final String THIS = process.argv().get(1);

    public static void main(String[] arguments) {
        if (!isMainThread()) {
            end(workerData().text("way"));
        } else if (arguments.length == 0) {
            next(new ArrayDeque<>(List.of("exit", "throw", "unheard", "memory", "native")));
        } else if (arguments[0].equals("child")) {
            end("native");
        } else {
            house(arguments[0]);
        }
    }

    private static void next(Queue<String> ways) {
        if (ways.isEmpty()) {
            start("child").onExit((code, signal) -> tell("child.native", signal == null ? code : signal));
        } else {
            watch(ways.remove(), () -> next(ways));
        }
    }

    private static void watch(String way, Runnable then) {
        ChildProcess house = start(way);
        StringBuilder heard = new StringBuilder();
        house.onMessage(message -> heard.append(message.value()));
        house.onClose((code, signal) -> {
            tell("house." + way, code != null && code == 0 ? "lives" : "dies");
            tell("house." + way + ".end", signal == null ? code : signal);
            if (code != null && code == 0) {
                tell("worker." + way, heard.toString());
            }
            then.run();
        });
    }

    /** Silent, with a small heap, so that it is soon full, and without a report or a core where it crashes. */
    private static ChildProcess start(String word) {
        List<String> options = List.of("-Xmx64m", "-XX:ErrorFile=/dev/null", "-XX:-CreateCoredumpOnCrash");
        ChildProcess child =
                fork(THIS, List.of(word), ForkOptions.defaults().silent(true).execArgv(options));
        child.stdout().resume();
        child.stderr().resume();
        return child;
    }

    private static void house(String way) {
        StringBuilder last = new StringBuilder();
        Worker worker = new Worker(THIS, WorkerOptions.defaults().workerData(Map.of("way", way)));
        if (!way.equals("unheard")) {
            worker.onError(error -> last.append(error.toString().replaceAll(".*\\[|].*|:.*", ""))
                    .append('-'));
        }
        worker.onExit(code -> process.send(last.append(code).toString(), sent -> process.disconnect()));
    }

    private static void end(String way) {
        switch (way) {
            case "exit" -> process.exit(7);
            case "memory" -> console.log(new long[100_000_000].length);
            case "native" -> fault();
            default -> throw new IllegalStateException("thrown on purpose");
        }
    }

    /** Writes where no memory is, as broken native code does. */
    private static void fault() {
        try {
            Field unsafe = Unsafe.class.getDeclaredField("theUnsafe");
            unsafe.setAccessible(true);
            ((Unsafe) unsafe.get(null)).putAddress(0, 0);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("this Java has no sun.misc.Unsafe", impossible);
        }
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
