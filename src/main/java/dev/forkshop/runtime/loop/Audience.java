package dev.forkshop.runtime.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Who wants to hear of one kind of event, in the order of asking: one event of Node's EventEmitter. Loop thread only.
 */
public final class Audience<T> {
    private final List<Consumer<? super T>> listeners = new ArrayList<>();
    private final Runnable changed;

    public Audience() {
        this(null);
    }

    /** {@code changed} is called after each coming and going. */
    public Audience(Runnable changed) {
        this.changed = changed;
    }

    /** Adds a listener; what comes back takes it away again. */
    public Listener add(Consumer<? super T> listener) {
        Place place = new Place(listener); // the same listener may be added twice
        listeners.add(place);
        changed();
        return place;
    }

    /** No lambdas: each costs a starting child a tenth of a millisecond. */
    private final class Place implements Consumer<T>, Listener {
        private final Consumer<? super T> listener;

        Place(Consumer<? super T> listener) {
            this.listener = Objects.requireNonNull(listener);
        }

        @Override
        public void accept(T event) {
            listener.accept(event);
        }

        @Override
        public void remove() {
            if (listeners.remove(this)) {
                changed();
            }
        }
    }

    private void changed() {
        if (changed != null) {
            changed.run();
        }
    }

    /** Adds a listener that hears of the next event only. */
    public Listener addOnce(Consumer<? super T> listener) {
        Listener[] added = new Listener[1];
        added[0] = add(event -> {
            added[0].remove();
            listener.accept(event);
        });
        return added[0];
    }

    public boolean isEmpty() {
        return listeners.isEmpty();
    }

    public int size() {
        return listeners.size();
    }

    /** Tells those who listen now, in order; false if nobody does. What one throws comes out, and the rest hear nothing. */
    public boolean emit(T event) {
        if (listeners.size() == 1) { // nearly always: nothing needs to be copied
            listeners.get(0).accept(event);
            return true;
        }
        List<Consumer<? super T>> now = List.copyOf(listeners);
        now.forEach(listener -> listener.accept(event));
        return !now.isEmpty();
    }

    public void clear() {
        listeners.clear();
        changed();
    }
}
