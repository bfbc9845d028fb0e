package dev.forkshop.workbench.measure.claim;

/**
 * A figure that an experiment tells of.
 *
 * @param unit one of {@link Unit}
 * @param recorded what real Node told when the claim was written; empty where nothing is known
 * @param what what it is, in words
 */
public record Figure(String name, Unit unit, String recorded, String what) {
    /** A value of this figure with its unit: {@code 30.2 ms}, {@code 1.9x}, {@code ENOENT}. */
    public String words(Value value) {
        return value instanceof Value.Amount ? value + unit.suffix() : value.toString();
    }
}
