package dev.forkshop.runtime.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;

/** Our messages as Netty's encoders want them. Names and values have been checked before. */
final class HttpWriting {
    private static final DefaultHttpHeadersFactory UNCHECKED =
            DefaultHttpHeadersFactory.headersFactory().withValidation(false);

    private HttpWriting() {}

    /** The beginning alone; pieces of the body follow. */
    static HttpObject start(HttpStart start) {
        if (start instanceof HttpStart.Request request) {
            return new DefaultHttpRequest(
                    HttpVersion.HTTP_1_1, method(request), request.url(), headers(request.fields()));
        }
        HttpStart.Response response = (HttpStart.Response) start;
        return new Head(status(response), headers(response.fields()), response.bodiless());
    }

    /** A whole message with its body. */
    static HttpObject whole(HttpStart start, byte[] body) {
        ByteBuf content = Unpooled.wrappedBuffer(body);
        HttpHeaders headers = headers(start.fields());
        if (start instanceof HttpStart.Request request) {
            return new DefaultFullHttpRequest(
                    HttpVersion.HTTP_1_1, method(request), request.url(), content, headers, HttpWriting.none());
        }
        HttpStart.Response response = (HttpStart.Response) start;
        return new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status(response), content, headers, none());
    }

    /** The end of a body, with the fields behind it. */
    static HttpObject last(HttpFields trailers) {
        DefaultLastHttpContent last = new DefaultLastHttpContent(Unpooled.EMPTY_BUFFER);
        fill(last.trailingHeaders(), trailers.raw());
        return last;
    }

    private static HttpMethod method(HttpStart.Request request) {
        return HttpMethod.valueOf(request.method());
    }

    private static HttpResponseStatus status(HttpStart.Response response) {
        HttpResponseStatus known = HttpResponseStatus.valueOf(response.status());
        boolean usual = known.reasonPhrase().equals(response.reason());
        return usual ? known : new HttpResponseStatus(response.status(), response.reason());
    }

    private static HttpHeaders none() {
        return UNCHECKED.newEmptyHeaders();
    }

    private static HttpHeaders headers(HttpFields fields) {
        return fill(UNCHECKED.newHeaders(), fields.raw());
    }

    private static HttpHeaders fill(HttpHeaders headers, List<String> raw) {
        for (int i = 0; i < raw.size(); i += 2) {
            headers.add(raw.get(i), raw.get(i + 1));
        }
        return headers;
    }

    /** The beginning of a response that knows whether anything follows. */
    private static final class Head extends DefaultHttpResponse {
        private final boolean bodiless;

        Head(HttpResponseStatus status, HttpHeaders headers, boolean bodiless) {
            super(HttpVersion.HTTP_1_1, status, headers);
            this.bodiless = bodiless;
        }
    }

    /** Netty's encoder, which leaves our fields as they are: whoever wrote them knew the rules. */
    static final class Responses extends HttpResponseEncoder {
        @Override
        protected boolean isContentAlwaysEmpty(HttpResponse response) {
            return response instanceof Head head && head.bodiless;
        }

        @Override
        protected void sanitizeHeadersBeforeEncode(HttpResponse response, boolean isAlwaysEmpty) {}
    }
}
