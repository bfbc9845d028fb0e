package dev.forkshop.runtime.http;

/** Throws what a listener threw as it is, whether or not it is checked. */
final class Sneaky {
    private Sneaky() {}

    @SuppressWarnings("unchecked")
    static <T extends Throwable> RuntimeException sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
