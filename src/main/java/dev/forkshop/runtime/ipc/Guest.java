package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.loop.Watch;
import java.nio.channels.SocketChannel;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

/**
 * Somebody who is expected at the door. Both are called on the loop.
 *
 * @param arrived gets the socket of whoever said the word, and its registration with the selector
 * @param ready gets the operations that the socket is ready for, from then on
 */
record Guest(BiConsumer<SocketChannel, Watch> arrived, IntConsumer ready) {}
