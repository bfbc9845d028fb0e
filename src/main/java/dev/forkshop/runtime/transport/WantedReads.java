package dev.forkshop.runtime.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.DefaultMaxMessagesRecvByteBufAllocator;
import java.util.function.BooleanSupplier;

/**
 * Buffers for what a connection reads, yet only while that is wanted. Where the other side has closed, Netty reads also
 * from a connection that was told not to: those bytes may be another process's, to which the connection is on its way.
 */
final class WantedReads extends DefaultMaxMessagesRecvByteBufAllocator {
    /** Nothing is read now. Netty hands it to the handlers and leaves the connection as it is. */
    static final class NotNow extends RuntimeException {
        private static final NotNow INSTANCE = new NotNow();

        private NotNow() {
            super("nothing is read now", null, false, false);
        }
    }

    /** As libuv's: what one read gives at most. */
    private static final int LARGEST_PIECE = 64 * 1024;

    private final BooleanSupplier wanted;

    WantedReads(BooleanSupplier wanted) {
        this.wanted = wanted;
    }

    @Override
    public ExtendedHandle newHandle() {
        return new MaxMessageHandle() {
            @Override
            public int guess() {
                return LARGEST_PIECE;
            }

            @Override
            public ByteBuf allocate(ByteBufAllocator buffers) {
                if (!wanted.getAsBoolean()) {
                    throw NotNow.INSTANCE;
                }
                return super.allocate(buffers);
            }
        };
    }
}
