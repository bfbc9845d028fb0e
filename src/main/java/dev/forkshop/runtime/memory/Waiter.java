package dev.forkshop.runtime.memory;

/** One that waits in {@link WaitLists}. */
@FunctionalInterface
interface Waiter {
    /** Called once, by the thread that notifies, after the waiter has been taken out of its queue. */
    void wake();
}
