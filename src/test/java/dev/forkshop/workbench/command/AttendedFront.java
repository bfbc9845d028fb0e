package dev.forkshop.workbench.command;

/** Somebody is there, who never says anything; their terminal is always free. */
final class AttendedFront extends NoFront {
    @Override
    public boolean attended() {
        return true;
    }
}
