package dev.forkshop.workbench.measure.beside;

/**
 * A difference that is meant to be.
 *
 * @param id its anchor in docs/NODE-DIFFERENCES.md
 * @param reason why, as it stands there
 */
public record Difference(String id, String reason) {}
