package dev.forkshop.runtime.http;

import dev.forkshop.runtime.transport.HttpStart;

/** The head of a message as it goes over the wire, and how its body will be delimited. */
final class Framing {
    private final HttpStart start;
    private final boolean chunked;
    private final boolean bodiless;

    /** Whether the head has been written. */
    boolean begun;

    Framing(HttpStart start, boolean chunked, boolean bodiless) {
        this.start = start;
        this.chunked = chunked;
        this.bodiless = bodiless;
    }

    HttpStart start() {
        return start;
    }

    boolean chunked() {
        return chunked;
    }

    /** Whether what is written as body is thrown away. */
    boolean bodiless() {
        return bodiless;
    }
}
