package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.memory.Parcel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One end of a channel, whoever owns it: what waits to be received, and the other end. It outlives the {@link
 * MessagePort} that is its face on one loop: when the port moves to another thread the core goes along.
 *
 * <p>Any thread may deliver. Only the first item of a batch wakes the owner; the owner takes the mark away before it
 * looks, so that nothing lies unseen. While the core travels it has no owner: what comes meanwhile is found on arrival.
 */
final class PortCore {
    private final Queue<Item> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean announced = new AtomicBoolean();
    private volatile MessagePort owner;
    private volatile PortCore peer;
    private volatile boolean closed;

    /** What lies in the queue. */
    sealed interface Item permits Letter, Hangup {}

    /** A message; {@code after} is how many messages its sender had been given when it was posted. */
    record Letter(Parcel parcel, Dispatch dispatch, long after) implements Item {}

    /** The other end was closed; nothing comes after it. */
    record Hangup() implements Item {}

    static PortCore[] pair() {
        PortCore one = new PortCore();
        PortCore two = new PortCore();
        one.peer = two;
        two.peer = one;
        return new PortCore[] {one, two};
    }

    PortCore peer() {
        return peer;
    }

    void deliver(Item item) {
        waiting.add(item);
        if (closed) {
            loseAll(); // nobody looks any more
        } else {
            announce();
        }
    }

    private void announce() {
        MessagePort now = owner;
        if (now != null && !announced.get() && announced.compareAndSet(false, true)) {
            now.loop().execute(() -> now.receive(this));
        }
    }

    /** The owner is about to look: whoever delivers from now on announces it again. */
    void looking() {
        announced.set(false);
    }

    /** To be called when more was left behind than one look took. */
    void lookAgain() {
        if (!waiting.isEmpty()) {
            announce();
        }
    }

    Item peek() {
        return waiting.peek();
    }

    Item take() {
        return waiting.poll();
    }

    void owned(MessagePort by) {
        owner = by;
        looking();
        lookAgain();
    }

    void travels() {
        owner = null;
    }

    /** Parts the ends; the other one hears of it after what is under way. What waits here is lost. */
    void close() {
        closed = true;
        owner = null;
        PortCore other = peer;
        peer = null;
        if (other != null) {
            other.peer = null;
            other.deliver(new Hangup());
        }
        loseAll();
    }

    private void loseAll() {
        for (Item left = take(); left != null; left = take()) {
            if (left instanceof Letter letter) {
                letter.parcel().lose();
            }
        }
    }
}
