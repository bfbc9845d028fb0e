package dev.forkshop.runtime.memory;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Who waits for a change of which element of one shared block: for each place a queue, longest waiting first, as V8 has
 * it. Threads that sleep and callbacks that wait stand in the same queue. Any thread; one monitor for the block, held
 * for a few steps only, so that nobody can be notified between looking at the value and standing in the queue.
 */
final class WaitLists {
    private final Map<Integer, ArrayDeque<Waiter>> queues = new HashMap<>();

    /** Puts the waiter into the queue of this place if the element still is as expected. */
    synchronized boolean join(int place, BooleanSupplier asExpected, Waiter waiter) {
        if (!asExpected.getAsBoolean()) {
            return false;
        }
        queues.computeIfAbsent(place, none -> new ArrayDeque<>()).add(waiter);
        return true;
    }

    /** Takes the waiter out; false if it has been notified already. */
    synchronized boolean leave(int place, Waiter waiter) {
        ArrayDeque<Waiter> queue = queues.get(place);
        boolean left = queue != null && queue.remove(waiter);
        if (left && queue.isEmpty()) {
            queues.remove(place);
        }
        return left;
    }

    /** Wakes at most {@code count} of those who wait at this place; returns how many. */
    int wake(int place, int count) {
        ArrayDeque<Waiter> woken = take(place, count);
        woken.forEach(Waiter::wake);
        return woken.size();
    }

    private synchronized ArrayDeque<Waiter> take(int place, int count) {
        ArrayDeque<Waiter> taken = new ArrayDeque<>();
        ArrayDeque<Waiter> queue = queues.get(place);
        while (queue != null && taken.size() < count && !queue.isEmpty()) {
            taken.add(queue.poll());
        }
        if (queue != null && queue.isEmpty()) {
            queues.remove(place);
        }
        return taken;
    }
}
