package dev.forkshop.workbench.lesson;

import dev.forkshop.runtime.journal.Overlap;

/** How many processes were alive at the same moment, at most. */
enum ProcessesAtOnce implements Subject {
    MOST;

    @Override
    public Reading read(FactView view) {
        Overlap lives = new Overlap();
        view.runs().stream()
                .filter(run -> run.process() && run.started())
                .forEach(run -> lives.add(run.start(), run.ended() ? run.end() : Long.MAX_VALUE));
        return Reading.number(lives.most(), "");
    }
}
