package dev.forkshop.runtime.cluster;

/** Calls back when it has been run so many times. Loop thread only. */
final class Countdown implements Runnable {
    private final Runnable done;
    private int left;

    Countdown(int times, Runnable done) {
        this.left = times;
        this.done = done;
    }

    @Override
    public void run() {
        left--;
        if (left == 0) {
            done.run();
        }
    }
}
