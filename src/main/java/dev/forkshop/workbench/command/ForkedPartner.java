package dev.forkshop.workbench.command;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.workbench.session.Session;
import dev.forkshop.workbench.view.Line;

/** A forked child. It may end when its channel is closed. */
record ForkedPartner(Session session, ChildProcess child) implements Partner {
    @Override
    public Line name() {
        return Line.of().pid(child.pid()).line();
    }

    @Override
    public String reasonToLive() {
        return "its open channel";
    }

    @Override
    public void send(Object message) {
        child.send(message);
    }

    @Override
    public void onMessage(Runnable listener) {
        child.onMessage(message -> listener.run());
    }

    @Override
    public boolean reachable() {
        return child.connected() && child.exitCode() == null;
    }

    @Override
    public void letGo() {
        if (child.connected()) {
            child.disconnect();
        }
    }

    @Override
    public boolean claimed() {
        return session.children().claimed(child.pid());
    }

    @Override
    public boolean hasTold(Entry entry) {
        return entry.origin().pid() == child.pid() && entry.origin().threadId() == 0; // not of one of its workers
    }
}
