package dev.forkshop.runtime.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseDecoder;

/** Netty's decoders as Node's parser reads: with one limit for a head, and no message that has two lengths. */
final class HttpReading {
    private HttpReading() {}

    private static HttpDecoderConfig config(int maxHeaderSize) {
        return new HttpDecoderConfig()
                .setMaxInitialLineLength(maxHeaderSize)
                .setMaxHeaderSize(maxHeaderSize)
                .setMaxChunkSize(64 * 1024);
    }

    private static void refuseTwoLengths() {
        throw new IllegalArgumentException("Content-Length can't be present with Transfer-Encoding");
    }

    /** What a server reads. */
    static final class Requests extends HttpRequestDecoder {
        private final Runnable bytesCame;

        /** {@code bytesCame} is told of all that arrives, before it is read. */
        Requests(int maxHeaderSize, Runnable bytesCame) {
            super(config(maxHeaderSize));
            this.bytesCame = bytesCame;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            bytesCame.run();
            super.channelRead(context, message);
        }

        @Override
        protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
            refuseTwoLengths();
        }
    }

    /** What a client reads, one answer at a time. */
    static final class Responses extends HttpResponseDecoder {
        private boolean bodiless;

        Responses(int maxHeaderSize) {
            super(config(maxHeaderSize));
        }

        /** Whether the next answer is one to HEAD. */
        void bodiless(boolean next) {
            bodiless = next;
        }

        @Override
        protected boolean isContentAlwaysEmpty(HttpMessage message) {
            return bodiless || super.isContentAlwaysEmpty(message);
        }

        @Override
        protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
            refuseTwoLengths();
        }
    }
}
