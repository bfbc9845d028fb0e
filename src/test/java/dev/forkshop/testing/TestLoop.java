package dev.forkshop.testing;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.loop.EventLoop;
import java.util.ArrayList;
import java.util.List;

/** Runs a test's program on a loop of its own, as {@code node file.js} would, and keeps the facts. */
public final class TestLoop {
    private static final List<Journal> JOURNALS = new ArrayList<>();

    private TestLoop() {}

    /** Returns when nothing holds the loop any more; throws what the program did not catch. */
    public static Journal run(Runnable program) {
        Journal journal = new Journal(Origin.here());
        JOURNALS.add(journal);
        new EventLoop("test", journal).run(program);
        return journal;
    }

    /** The journals of the loops that ran in this test, in the order of their start. */
    public static List<Journal> journals() {
        return List.copyOf(JOURNALS);
    }

    /** The journals of the loops that ran since the last call. */
    static List<Journal> takeJournals() {
        List<Journal> taken = List.copyOf(JOURNALS);
        JOURNALS.clear();
        return taken;
    }
}
