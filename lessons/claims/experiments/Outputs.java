import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static dev.forkshop.runtime.module.Globals.*;
import static dev.forkshop.runtime.workerthreads.WorkerThreads.*;

import dev.forkshop.runtime.childprocess.ForkOptions;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.workerthreads.Worker;
import java.util.List;
import java.util.Map;

/** What is printed when each piece of a child's output, or each message of a worker, is printed as it comes. */
class Outputs {
    private static final String LINE = "a line of mine";

    public static void main(String[] arguments) {
        if (!isMainThread()) {
            parentPort().postMessage(LINE);
        } else if (arguments.length > 0) {
            console.log(LINE);
        } else {
            String self = process.argv().get(1);
            fork(self, List.of("child"), ForkOptions.defaults().silent(true))
                    .stdout()
                    .onData(piece -> report("child", "It says: " + piece));
            new Worker(self).onMessage(message -> report("worker", "It says: " + message.value()));
        }
    }

    private static void report(String who, String printed) {
        tell(who + ".lines", printed.split("\n", -1).length);
        tell(who + ".text", printed.equals("It says: " + LINE) ? "as-stated" : "another");
    }

    private static void tell(String figure, Object value) {
        console.log(Json.stringify(Map.of(figure, value)));
    }
}
