package dev.forkshop.workbench.transcript;

/** The numbers that a hole accepts, both ends included. */
public record Range(double min, double max) {
    public static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public boolean contains(double number) {
        return min <= number && number <= max;
    }
}
