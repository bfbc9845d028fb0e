package dev.forkshop.workbench.command;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.workbench.view.Line;

/** With whom a command exchanges messages: a forked child, or a worker. On the loop. */
interface Partner {
    /** How a line calls it: {@code 4130}, {@code worker 3}. */
    Line name();

    /** What keeps it alive while it waits for a message. */
    String reasonToLive();

    void send(Object message);

    /** Calls back at each message that comes from it. */
    void onMessage(Runnable listener);

    /** Whether messages can travel. */
    boolean reachable();

    /** All has been said: it may end. */
    void letGo();

    /** Whether somebody else tells of its messages just now. */
    boolean claimed();

    /** Whether it was the partner itself that told this. */
    boolean hasTold(Entry entry);
}
