package dev.forkshop.workbench.measure.compare;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** What is tried out on one way to start something. On the thread of a job. */
abstract class Trials {
    final Way way;
    final Laboratory laboratory;

    Trials(Way way, Laboratory laboratory) {
        this.way = way;
        this.laboratory = laboratory;
    }

    /** Starts one and waits for its first reply; how long that took is told if it {@code counts}. */
    abstract void start(boolean counts) throws InterruptedException, ExecutionException, TimeoutException;

    /** Everything else, on those that were started last. */
    abstract void rest() throws InterruptedException;
}
