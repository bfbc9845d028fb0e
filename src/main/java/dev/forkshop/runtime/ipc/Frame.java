package dev.forkshop.runtime.ipc;

/** A stretch of bytes that is a frame, or its content. Good until whoever gave it is asked for the next one. */
record Frame(byte[] bytes, int from, int to) {
    int length() {
        return to - from;
    }
}
