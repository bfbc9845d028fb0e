import static dev.forkshop.runtime.module.Globals.*;

/** Counts its messages in a static field. Two children count apart: each has its own memory. */
class Counter {
    record Answer(long pid, int count) {}

    private static int count;

    public static void main(String[] arguments) {
        if (process.isForked()) {
            process.onMessage(message -> process.send(new Answer(process.pid(), ++count)));
        } else {
            console.log(++count);
        }
    }
}
