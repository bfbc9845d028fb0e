import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.workerthreads.Worker;

class ExitAmongWorkers {
    private static int left;

    /** The module that each worker runs, and how many there are: when all are online, this process exits. */
    public static void main(String[] arguments) {
        left = Integer.parseInt(arguments[1]);
        for (int i = left; i > 0; i--) {
            Worker worker = new Worker(arguments[0]);
            worker.onExit(code -> console.log("never"));
            worker.onOnline(ExitAmongWorkers::count);
        }
    }

    private static void count() {
        left--;
        if (left == 0) {
            process.exit(0);
        }
    }
}
