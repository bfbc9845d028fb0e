package dev.forkshop.workbench.measure.compare;

import java.util.Arrays;
import java.util.Optional;

/** A way to start something. */
public enum Way {
    EXEC("exec"),
    EXECFILE("execfile"),
    SPAWN("spawn"),
    FORK("fork"),
    CLUSTER("cluster"),
    WORKER("worker");

    private final String text;

    Way(String text) {
        this.text = text;
    }

    /** By its name, as a learner types it. */
    public static Optional<Way> of(String name) {
        return Arrays.stream(values()).filter(way -> way.text.equals(name)).findFirst();
    }

    /** Whether it starts a module, which can be sent messages; the others start a program. */
    boolean module() {
        return compareTo(FORK) >= 0;
    }

    /** Its trials, told to this laboratory's journal. */
    Trials trials(Laboratory laboratory) {
        return module() ? new ModuleTrials(this, laboratory) : new ProgramTrials(this, laboratory);
    }

    /** As facts and tables call it. */
    @Override
    public String toString() {
        return text;
    }
}
