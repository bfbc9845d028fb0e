package dev.forkshop.workbench.measure.claim;

/**
 * A figure that an experiment tells of.
 *
 * @param unit one of {@link Unit}
 * @param recorded what real Node told when the claim was written; empty where nothing is known
 * @param what what it is, in words
 */
public record Figure(String name, Unit unit, String recorded, String what) {}
