import static dev.forkshop.runtime.module.Globals.*;

import java.util.Map;

/** Counts its messages in a static field. Two children count apart: each has its own memory. */
class Counter {
    private static int count;

    public static void main(String[] arguments) {
        if (process.isForked()) {
            process.onMessage(message -> process.send(Map.of("pid", process.pid(), "count", ++count)));
        } else {
            console.log(++count);
        }
    }
}
