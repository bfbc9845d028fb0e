package dev.forkshop.runtime.loop;

/** A listener that was added somewhere: Node's {@code removeListener} without having to keep the function. */
@FunctionalInterface
public interface Listener {
    /** Takes the listener away; a second time does nothing. */
    void remove();
}
