package dev.forkshop.workbench.lesson;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Overlap;
import dev.forkshop.runtime.journal.WorkerFact;
import java.util.HashMap;
import java.util.Map;

/** How many workers there were at the same moment, at most: alive, or busy with a message that was not answered yet. */
enum WorkersAtOnce implements Subject {
    ALIVE {
        @Override
        void read(Entry entry, WorkerFact fact, Stretches stretches) {
            if (fact instanceof WorkerFact.Started) {
                stretches.begin(fact.threadId(), entry.nanos());
            }
        }
    },
    BUSY {
        @Override
        void read(Entry entry, WorkerFact fact, Stretches stretches) {
            if (fact instanceof WorkerFact.Delivered given && given.toWorker()) {
                stretches.begin(fact.threadId(), entry.nanos());
            } else if (fact instanceof WorkerFact.Posted answer && !answer.toWorker()) {
                stretches.end(fact.threadId(), entry.nanos());
            }
        }
    };

    abstract void read(Entry entry, WorkerFact fact, Stretches stretches);

    @Override
    public Reading read(FactView view) {
        Stretches stretches = new Stretches();
        for (Entry entry : view.entries()) {
            if (entry.fact() instanceof WorkerFact fact) {
                read(entry, fact, stretches);
                end(entry, fact, stretches);
            }
        }
        return Reading.number(stretches.most(), "");
    }

    private static void end(Entry entry, WorkerFact fact, Stretches stretches) {
        if (fact instanceof WorkerFact.Exited) {
            stretches.end(fact.threadId(), entry.nanos());
        }
    }

    /** Stretches of time by the number of the thread; one that has not ended goes on for ever. */
    private static final class Stretches {
        private final Map<Integer, Long> open = new HashMap<>();
        private final Overlap overlap = new Overlap();

        void begin(int threadId, long nanos) {
            open.putIfAbsent(threadId, nanos);
        }

        void end(int threadId, long nanos) {
            Long begun = open.remove(threadId);
            if (begun != null) {
                overlap.add(begun, nanos);
            }
        }

        int most() {
            open.values().forEach(begun -> overlap.add(begun, Long.MAX_VALUE));
            open.clear();
            return overlap.most();
        }
    }
}
