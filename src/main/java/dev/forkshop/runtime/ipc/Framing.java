package dev.forkshop.runtime.ipc;

/** Where the first frame in the gathered bytes ends. */
interface Framing {
    /** How many bytes mark a frame in front of its content. */
    int head();

    /** How many bytes mark it behind. */
    int tail();

    /** The length of the content of the frame that begins at {@code from}; {@code -1 - n} where its end has not come yet,
     * which is known to be n bytes long at least. */
    long contentLength(byte[] bytes, int from, int to);
}
