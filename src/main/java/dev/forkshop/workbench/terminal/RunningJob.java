package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.session.Job;

/** A line that is being carried out on a thread of its own; numbered from one in the order of entering. */
record RunningJob(int number, Job job, Thread thread) {
    /** What stands before its output while several run: {@code [2]}. */
    String label() {
        return "[" + number + "] ";
    }
}
