package dev.forkshop.runtime.cluster;

/**
 * Where a worker listens, as Node's event {@code listening} tells it.
 *
 * @param address as the worker asked for it; null for all addresses
 * @param port the one it got; -1 for a path
 * @param addressType 4 or 6; -1 for a path
 */
public record ListeningInfo(String address, int port, int addressType) {}
