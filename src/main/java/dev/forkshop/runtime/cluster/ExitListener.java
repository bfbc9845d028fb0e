package dev.forkshop.runtime.cluster;

/** Hears that a worker has ended. */
@FunctionalInterface
public interface ExitListener {
    /** One of {@code code} and {@code signal} is null. */
    void exited(Worker worker, Integer code, String signal);
}
