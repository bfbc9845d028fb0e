package dev.forkshop.runtime.module;

import java.util.function.Consumer;

/**
 * What a loop may call of a module's: not after the run's end, and what it throws is the run's affair. Records where lambdas
 * would do, because to make a lambda costs much until it is compiled: a starting child takes a tenth of a millisecond for the
 * first of each kind, and a message makes one.
 */
record Guarded(ModuleRun of, Runnable callback) implements Runnable {
    @Override
    public void run() {
        of.call(callback);
    }

    /** The same for a listener of something. */
    record Listener<T>(ModuleRun of, Consumer<? super T> listener) implements Consumer<T> {
        @Override
        public void accept(T event) {
            of.call(new Hearing<>(listener, event));
        }
    }

    private record Hearing<T>(Consumer<? super T> listener, T event) implements Runnable {
        @Override
        public void run() {
            listener.accept(event);
        }
    }
}
