import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.concurrent.locks.LockSupport;

/**
 * What the machine itself allows between two threads, for docs/PERFORMANCE.md: {@code java -XX:+UseSerialGC
 * bench/Limits.java}. A turn there and back when both sleep, in a lock or a selector, or when both stay awake; 64 MiB in
 * fresh memory, in memory that was used before, and the copying alone.
 */
class Limits {
    private static final int SLEEPING = 30_000;
    private static final int AWAKE = 1_000_000;
    private static final int BYTES = 64 << 20;

    private static volatile int turn;

    public static void main(String[] arguments) throws Exception {
        for (int round = 0; round < 3; round++) {
            parked();
            selected();
            awake("awake", Thread::onSpinWait);
            awake("awake, yielding", Thread::yield);
            memory();
        }
    }

    /** A way for one of two sides to wait, and to end the other's wait. */
    private interface Step {
        void run() throws IOException;
    }

    private static void parked() throws Exception {
        Thread[] sides = {Thread.currentThread(), null};
        play("parked", SLEEPING, LockSupport::park, () -> LockSupport.unpark(sides[1]), LockSupport::park,
                () -> LockSupport.unpark(sides[0]), sides);
    }

    private static void selected() throws Exception {
        try (Selector here = Selector.open(); Selector there = Selector.open()) {
            play("in a selector", SLEEPING, here::select, there::wakeup, there::select, here::wakeup, new Thread[2]);
        }
    }

    private static void awake(String how, Step wait) throws Exception {
        play(how, AWAKE, wait, () -> {}, wait, () -> {}, new Thread[2]);
    }

    private static void play(
            String how, int times, Step waitHere, Step wakeThere, Step waitThere, Step wakeHere, Thread[] sides)
            throws Exception {
        turn = 0;
        sides[1] = new Thread(() -> side(times, 1, waitThere, wakeHere));
        sides[1].start();
        long start = System.nanoTime();
        turn = 1;
        wakeThere.run();
        side(times - 1, 0, waitHere, wakeThere);
        sides[1].join();
        System.out.printf("%-18s %,12.0f there and back a second%n", how, times * 1e9 / (System.nanoTime() - start));
    }

    private static void side(int times, int mine, Step wait, Step wake) {
        try {
            for (int left = times; left > 0; left--) {
                while (turn != mine) {
                    wait.run();
                }
                turn = 1 - mine;
                wake.run();
            }
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void memory() {
        long start = System.nanoTime();
        ByteBuffer from = ByteBuffer.allocateDirect(BYTES);
        long fresh = System.nanoTime();
        byte[] heap = new byte[BYTES];
        long used = System.nanoTime();
        from.get(0, heap);
        long copied = System.nanoTime();
        System.out.printf("64 MiB: outside the heap %.1f ms, on the heap %.1f ms, copied %.1f ms%n",
                (fresh - start) / 1e6, (used - fresh) / 1e6, (copied - used) / 1e6);
    }
}
