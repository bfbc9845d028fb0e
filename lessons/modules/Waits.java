import static dev.forkshop.runtime.module.Globals.*;

/** Waits many times at once on one thread: Waits 200 20 starts two hundred waits of twenty milliseconds each. */
class Waits {
    private static int left;

    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int millis = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        long start = process.hrtime();
        left = count;
        for (int i = 0; i < count; i++) {
            setTimeout(() -> oneLess(count, millis, start), millis);
        }
    }

    private static void oneLess(int count, int millis, long start) {
        if (--left == 0) {
            long took = (process.hrtime() - start) / 1_000_000;
            console.log(count + " waits of " + millis + " ms took " + took + " ms");
        }
    }
}
