package dev.forkshop.runtime.cluster;

/**
 * How a reload ended.
 *
 * @param replaced how many workers were replaced
 * @param failure null, or why the rest was left as it was
 */
public record Reloaded(int replaced, String failure) {}
