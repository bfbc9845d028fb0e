package dev.forkshop.runtime.transport;

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
        Requests(int maxHeaderSize) {
            super(config(maxHeaderSize));
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
