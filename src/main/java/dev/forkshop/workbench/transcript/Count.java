package dev.forkshop.workbench.transcript;

/** How often an expected line comes, both ends included. */
public record Count(int min, int max) {
    public static final Count ONCE = new Count(1, 1);

    /** The count of two lines that are the same line. */
    public Count plus(Count other) {
        return new Count(min + other.min, (int) Math.min(Integer.MAX_VALUE, (long) max + other.max));
    }
}
