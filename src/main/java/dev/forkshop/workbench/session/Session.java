package dev.forkshop.workbench.session;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.LoopThread;

/** The current sitting: the shop's own event loop, its journal, and what runs. */
public final class Session implements AutoCloseable {
    private final Journal journal = new Journal(Origin.here());
    private final LoopThread loop = LoopThread.start("shop", journal, this::uncaught);

    private void uncaught(Throwable thrown) {
        loop.loop().tellUncaught(thrown);
    }

    /** Everything that happened in this sitting. */
    public Journal journal() {
        return journal;
    }

    /** The shop's own event loop: what {@code node} would have as its only one. */
    public EventLoop loop() {
        return loop.loop();
    }

    @Override
    public void close() {
        loop.close();
    }
}
