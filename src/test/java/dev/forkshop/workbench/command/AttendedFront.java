package dev.forkshop.workbench.command;

import java.util.List;

/** Somebody is there, who never says anything; their terminal is always free. */
final class AttendedFront implements Front {
    @Override
    public List<String> history() {
        return List.of();
    }

    @Override
    public void forget() {
        // nothing is kept
    }

    @Override
    public void clear() {
        // there is no screen
    }

    @Override
    public void leave(int status) {
        // the test ends it
    }

    @Override
    public boolean attended() {
        return true;
    }
}
