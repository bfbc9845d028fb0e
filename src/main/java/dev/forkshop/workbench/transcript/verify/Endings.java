package dev.forkshop.workbench.transcript.verify;

import dev.forkshop.workbench.transcript.Ending;

/** Endings as a transcript writes them. */
public final class Endings {
    private Endings() {}

    /** How a performance ended, also where a transcript would not say so: {@code [exit 0]}. */
    public static String of(Performance performance) {
        return performance
                .signal()
                .map(signal -> "[signal " + signal + "]")
                .orElse("[exit " + performance.exit() + "]");
    }

    public static String written(Ending ending) {
        if (ending instanceof Ending.Exit exit) {
            return "[exit " + exit.status() + "]";
        }
        if (ending instanceof Ending.Signal signal) {
            return "[signal " + signal.name() + "]";
        }
        return "[within " + ((Ending.Within) ending).millis() + " ms]";
    }
}
