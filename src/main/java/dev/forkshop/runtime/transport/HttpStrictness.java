package dev.forkshop.runtime.transport;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.error.NodeError;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.Locale;
import java.util.Set;

/** What Node's parser refuses, under the parser's names. Netty finds most of it, and lets some pass that Node doesn't. */
final class HttpStrictness {
    /** Where Netty could not read a first line it makes one up, with this in it. */
    private static final String UNREADABLE = "/bad-request";

    private static final int UNREADABLE_STATUS = 999;

    private HttpStrictness() {}

    /** What is wrong with the request, or null. */
    static NodeError check(HttpRequest request, Set<String> methods) {
        if (!methods.contains(request.method().name())) {
            return ErrorCode.HPE_INVALID_METHOD.error();
        }
        NodeError version = check(request);
        return version == null ? checkUrl(request) : version;
    }

    /** What is wrong with any message, or null. */
    static NodeError check(HttpMessage message) {
        HttpVersion version = message.protocolVersion();
        boolean known = version.equals(HttpVersion.HTTP_1_1) || version.equals(HttpVersion.HTTP_1_0);
        return known ? null : ErrorCode.HPE_INVALID_VERSION.error();
    }

    private static NodeError checkUrl(HttpRequest request) {
        String url = request.uri();
        boolean path = url.startsWith("/") || url.equals("*") || url.contains(":");
        if (!path) {
            return ErrorCode.HPE_INVALID_URL.error();
        }
        boolean unknownCoding =
                request.headers().contains("transfer-encoding") && !HttpUtil.isTransferEncodingChunked(request);
        return unknownCoding ? ErrorCode.HPE_INVALID_TRANSFER_ENCODING.error() : null;
    }

    /** The parser's name for what Netty's decoder complains of. */
    static NodeError named(HttpObject broken) {
        Throwable cause = broken.decoderResult().cause();
        if (cause instanceof TooLongHttpHeaderException || cause instanceof TooLongHttpLineException) {
            return ErrorCode.HPE_HEADER_OVERFLOW.causedBy(cause);
        }
        if (broken instanceof LastHttpContent && !(broken instanceof HttpMessage)) {
            return ErrorCode.HPE_INVALID_CHUNK_SIZE.causedBy(cause);
        }
        return of(broken, String.valueOf(cause.getMessage())).causedBy(cause);
    }

    private static ErrorCode of(HttpObject broken, String complaint) {
        if (broken instanceof HttpRequest request && request.uri().equals(UNREADABLE)) {
            return complaint.contains("version") ? ErrorCode.HPE_INVALID_VERSION : ErrorCode.HPE_INVALID_METHOD;
        }
        if (broken instanceof HttpResponse response && response.status().code() == UNREADABLE_STATUS) {
            return ErrorCode.HPE_INVALID_CONSTANT;
        }
        if (complaint.contains("Multiple Content-Length")) {
            return ErrorCode.HPE_UNEXPECTED_CONTENT_LENGTH;
        }
        boolean length = complaint.toLowerCase(Locale.ROOT).contains("content-length");
        return length ? ErrorCode.HPE_INVALID_CONTENT_LENGTH : ErrorCode.HPE_INVALID_HEADER_TOKEN;
    }
}
