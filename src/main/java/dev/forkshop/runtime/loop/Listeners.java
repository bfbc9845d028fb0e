package dev.forkshop.runtime.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The listeners of one event, called in the order in which they came. All of them are called, even when one throws;
 * what the first one threw is thrown at the end. Loop thread only.
 */
public final class Listeners<L> {
    private final List<L> listeners = new ArrayList<>(2);

    public void add(L listener) {
        listeners.add(listener);
    }

    /** Takes one registration of this listener away. */
    public void remove(L listener) {
        listeners.remove(listener);
    }

    public boolean isEmpty() {
        return listeners.isEmpty();
    }

    public int count() {
        return listeners.size();
    }

    public void clear() {
        listeners.clear();
    }

    /** Calls every listener that is here now; those added or removed meanwhile count from the next time. */
    public void emit(Consumer<? super L> call) {
        if (listeners.size() == 1) {
            call.accept(listeners.get(0));
            return;
        }
        RuntimeException first = null;
        for (L listener : List.copyOf(listeners)) {
            try {
                call.accept(listener);
            } catch (RuntimeException thrown) {
                first = first == null ? thrown : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
