package dev.forkshop.runtime.http;

/**
 * What a server has done so far, and does just now.
 *
 * @param open connections that are open now
 * @param connections all that there were
 * @param requests all whose head came
 * @param inFlight requests that are not answered yet
 * @param bytes of bodies that were sent
 */
public record ServerFigures(long open, long connections, long requests, long inFlight, long bytes) {}
