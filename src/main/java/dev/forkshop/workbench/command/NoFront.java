package dev.forkshop.workbench.command;

import java.util.List;

/** A front before which nobody is. */
class NoFront implements Front {
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
        // whoever performs the lines decides when they end
    }
}
