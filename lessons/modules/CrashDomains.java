import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.runtime.workerthreads.WorkerOptions;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;
import sun.misc.Unsafe;

/**
 * Tries out what an ending takes along: a house, which is a process of its own, has a lodger that ends in one of four
 * ways, once as a thread of the house and once as a child of it; then the house tells what it heard, if it lives.
 */
class CrashDomains {
    private static final List<String> WAYS = List.of("throw", "exit", "memory", "native");
    private static final List<String> PLACES = List.of("thread", "process");

    public static void main(String[] arguments) {
        switch (arguments.length) {
            case 0 -> next(trials());
            case 1 -> end(arguments[0]);
            default -> house(arguments[0], arguments[1]);
        }
    }

    // ---- outside: one house after the other

    record Trial(String way, String place) {}

    private static Queue<Trial> trials() {
        Queue<Trial> trials = new ArrayDeque<>();
        WAYS.forEach(way -> PLACES.forEach(place -> trials.add(new Trial(way, place))));
        return trials;
    }

    private static void next(Queue<Trial> trials) {
        if (!trials.isEmpty()) {
            Trial trial = trials.remove();
            attempt(trial, () -> next(trials));
        }
    }

    private static void attempt(Trial trial, Runnable then) {
        StringBuilder heard = new StringBuilder();
        ChildProcess house = child(List.of(trial.way(), trial.place()), end -> {
            String what = heard.isEmpty() ? "nothing" : heard.toString();
            String fate = heard.isEmpty() ? "its process dies: " + end : "its process lives";
            console.log(String.format("%-7s in a %-8s %-40s %s", trial.way(), trial.place(), what, fate));
            then.run();
        });
        house.onMessage(message -> {
            heard.append(message.text("heard"));
            house.disconnect();
        });
    }

    /** A small heap, so that it is soon full; no files and no core, where it crashes. */
    private static ChildProcess child(List<String> words, Consumer<String> ended) {
        List<String> options = List.of("-Xmx64m", "-XX:ErrorFile=/dev/null", "-XX:-CreateCoredumpOnCrash");
        ForkOptions silent = ForkOptions.defaults().silent(true).execArgv(options);
        ChildProcess child = fork("CrashDomains", words, silent);
        StringBuilder report = new StringBuilder();
        child.stdout().onData(report::append);
        child.stderr().resume();
        child.onClose((code, signal) -> ended.accept(
                (report.indexOf("SIGSEGV") < 0 ? "" : "SIGSEGV, ") + (signal == null ? "exit " + code : signal)));
        return child;
    }

    // ---- the house

    private static void house(String way, String place) {
        Consumer<String> tell = heard -> process.send(Map.of("heard", heard));
        process.onMessage(message -> {}); // it is open until somebody closes it
        if (place.equals("process")) {
            child(List.of(way), tell);
            return;
        }
        StringBuilder error = new StringBuilder();
        Worker lodger = new Worker("CrashDomains", WorkerOptions.defaults().argv(List.of(way)));
        lodger.onError(why -> error.append(why.toString().split(":")[0]).append(", "));
        lodger.onExit(code -> tell.accept(error + "exit " + code));
    }

    // ---- the lodger

    private static void end(String way) {
        switch (way) {
            case "throw" -> throw new IllegalStateException("thrown on purpose");
            case "exit" -> process.exit(7);
            case "memory" -> console.log(new long[100_000_000].length);
            default -> writeWhereNoMemoryIs();
        }
    }

    /** What a broken native library does. */
    private static void writeWhereNoMemoryIs() {
        try {
            Field unsafe = Unsafe.class.getDeclaredField("theUnsafe");
            unsafe.setAccessible(true);
            ((Unsafe) unsafe.get(null)).putAddress(0, 0);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("this Java has no sun.misc.Unsafe", impossible);
        }
    }
}
