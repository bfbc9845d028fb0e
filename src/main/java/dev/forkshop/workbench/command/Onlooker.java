package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import java.util.function.IntSupplier;

/** Who sees each typed line being carried out. On the job's thread. */
@FunctionalInterface
public interface Onlooker {
    /** Nobody. */
    Onlooker NOBODY = (line, job, execution) -> execution.getAsInt();

    /** Has the line carried out, once, and returns its status. */
    int watch(String line, Job job, IntSupplier execution);

    /** Both: this one and, nearer to the line, another. */
    default Onlooker and(Onlooker nearer) {
        return (line, job, execution) -> watch(line, job, () -> nearer.watch(line, job, execution));
    }
}
