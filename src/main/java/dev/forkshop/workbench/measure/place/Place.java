package dev.forkshop.workbench.measure.place;

import java.util.function.Function;

/** Where a module can run. */
public enum Place {
    SHOP("main loop", ShopTrial::new),
    WORKER("worker thread", WorkerTrial::new),
    POOL("pooled worker", PoolTrial::new),
    PROCESS("forked process", ProcessTrial::new);

    private final String text;
    private final Function<Assignment, Trial> trial;

    Place(String text, Function<Assignment, Trial> trial) {
        this.text = text;
        this.trial = trial;
    }

    Trial trial(Assignment assignment) {
        return trial.apply(assignment);
    }

    /** As facts and tables call it. */
    @Override
    public String toString() {
        return text;
    }
}
