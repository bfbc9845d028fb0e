package dev.forkshop.runtime.loop;

import java.util.function.IntConsumer;

/**
 * Whose callback runs. Everything that is begun while an owner's callback runs belongs to that owner: timers, watches,
 * ticks, holds, as Node's {@code AsyncLocalStorage} follows a request. Loop thread only.
 */
final class Owners {
    private Owner current;

    Owner current() {
        return current;
    }

    /** Runs the callback as the owner's. */
    void as(Owner owner, Runnable callback) {
        Owner outer = current;
        current = owner;
        try {
            callback.run();
        } catch (Throwable thrown) { // whatever it is, it is the owner's affair
            owner.uncaught(thrown);
        } finally {
            current = outer;
        }
    }

    /** Runs the callback as nobody's; what it throws comes out. */
    void asNobody(Runnable callback) {
        Owner outer = current;
        current = null;
        try {
            callback.run();
        } finally {
            current = outer;
        }
    }

    /** The callback as it is to be run later: still as the owner's. */
    Runnable bind(Runnable callback) {
        Owner owner = current;
        return owner == null ? callback : new Owned(this, owner, callback);
    }

    /** A callback as its owner's. A lambda would do; to make one costs much until it is compiled, and there are many. */
    private record Owned(Owners owners, Owner owner, Runnable callback) implements Runnable {
        @Override
        public void run() {
            owners.as(owner, callback);
        }
    }

    IntConsumer bind(IntConsumer callback) {
        Owner owner = current;
        return owner == null ? callback : value -> as(owner, () -> callback.accept(value));
    }
}
