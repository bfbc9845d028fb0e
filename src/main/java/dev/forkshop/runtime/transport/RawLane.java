package dev.forkshop.runtime.transport;

import io.netty.channel.Channel;
import io.netty.channel.unix.Socket;
import io.netty.channel.unix.UnixChannel;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What a lane sends, by one system call each, past Netty's pipeline, promises and queue: those cost more than the call. A
 * send that would have to wait, or fails, is left to Netty, which waits for it or tells why. Loop thread only.
 */
final class RawLane {
    private static final ByteBuffer NUMBERS = numbers();

    private RawLane() {}

    private static ByteBuffer numbers() {
        ByteBuffer all = ByteBuffer.allocateDirect(Byte.MAX_VALUE + 1);
        for (int i = 0; i < all.capacity(); i++) {
            all.put(i, (byte) i);
        }
        return all;
    }

    /** True if the descriptor is under way. */
    static boolean give(Channel lane, int descriptor) {
        try {
            return socket(lane).sendFd(descriptor) > 0;
        } catch (IOException toBeTold) {
            return false;
        }
    }

    /** True if the number, from 0 to 127, is under way. */
    static boolean answer(Channel lane, int number) {
        try {
            return socket(lane).write(NUMBERS, number, number + 1) > 0;
        } catch (IOException toBeTold) {
            return false;
        }
    }

    private static Socket socket(Channel lane) {
        return (Socket) ((UnixChannel) lane).fd();
    }
}
