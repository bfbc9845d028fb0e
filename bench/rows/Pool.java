import dev.forkshop.runtime.workerthreads.PoolOptions;
import dev.forkshop.runtime.workerthreads.WorkerPool;

/** Tiny tasks for a pool of two, a hundred under way. */
class Pool {
    private static final int TASKS = 10_000;
    private static final int UNDER_WAY = 100;

    private final WorkerPool pool = new WorkerPool("./bench/rows/WorkerSide.java", PoolOptions.fixed(2));
    private int begun;
    private int done;

    public static void main(String[] arguments) {
        new Rounds().figure("pool.tasks", new Pool()::tasks).serve();
    }

    private void tasks(Round round) {
        begun = 0;
        done = 0;
        long start = System.nanoTime();
        for (int i = 0; i < UNDER_WAY; i++) {
            next(() -> {
                round.sample(Round.perSecond(TASKS, start));
                round.end();
            });
        }
    }

    private void next(Runnable then) {
        begun++;
        pool.run(1).thenRun(() -> {
            if (++done == TASKS) {
                then.run();
            } else if (begun < TASKS) {
                next(then);
            }
        });
    }
}
