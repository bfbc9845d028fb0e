package dev.forkshop.workbench.lesson;

import dev.forkshop.runtime.journal.WorkerFact;

/** How many workers there are: all that were started, or those that have not ended. */
enum WorkerSubject implements Subject {
    STARTED,
    LEFT;

    @Override
    public Reading read(FactView view) {
        long started = view.facts(WorkerFact.Started.class).count();
        long ended = view.facts(WorkerFact.Exited.class).count();
        return Reading.number(this == STARTED ? started : started - ended, "");
    }
}
