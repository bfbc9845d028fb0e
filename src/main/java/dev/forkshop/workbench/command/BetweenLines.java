package dev.forkshop.workbench.command;

import dev.forkshop.workbench.session.Job;
import dev.forkshop.workbench.session.SpareJvm;
import java.util.function.IntSupplier;

/** Tells the spare JVM when nothing runs. */
public record BetweenLines(SpareJvm spare) implements Onlooker {
    @Override
    public int watch(String line, Job job, IntSupplier execution) {
        spare.lineBegins();
        try {
            return execution.getAsInt();
        } finally {
            spare.lineEnds();
        }
    }
}
