package dev.forkshop.runtime.memory;

/** The bounds of {@code slice} and {@code subarray}. */
final class Slices {
    private Slices() {}

    /** A bound within 0 and {@code length}; a negative one counts from the end. */
    static int bound(int bound, int length) {
        return bound < 0 ? Math.max(0, length + bound) : Math.min(bound, length);
    }
}
