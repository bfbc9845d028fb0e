package dev.forkshop.runtime.transport;

import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.error.SystemError;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says in the words of {@link HttpEvents} what Netty's decoder has found. */
final class HttpHandler extends ChannelInboundHandlerAdapter {
    private final Calls calls;
    private final HttpEvents events;
    private final Set<String> methods;
    private boolean malformed;
    private long messageSince = System.nanoTime();
    private SystemError error;

    HttpHandler(Calls calls, HttpEvents events, Set<String> methods) {
        this.calls = calls;
        this.events = events;
        this.methods = methods;
    }

    /** Since when the message comes that is not whole yet; 0 between messages. */
    long messageSince() {
        return messageSince;
    }

    /** Bytes have come that the decoder is about to read. */
    void bytesCame() {
        if (messageSince == 0) {
            messageSince = System.nanoTime();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (malformed) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpObject part) {
            read(part);
        }
    }

    private void read(HttpObject part) {
        NodeError wrong = wrong(part);
        if (wrong != null) {
            malformed = true;
            ReferenceCountUtil.release(part);
            calls.deliver(() -> events.malformed(wrong));
            return;
        }
        if (part instanceof HttpMessage message) {
            HttpStart start = start(message);
            calls.deliver(() -> events.begun(start));
        }
        if (part instanceof HttpContent content) {
            content(content);
        }
    }

    private NodeError wrong(HttpObject part) {
        if (part.decoderResult().isFailure()) {
            return HttpStrictness.named(part);
        }
        return part instanceof HttpRequest request ? HttpStrictness.check(request, methods) : null;
    }

    private void content(HttpContent content) {
        ByteBuf bytes = content.content();
        if (bytes.isReadable()) {
            byte[] piece = new byte[bytes.readableBytes()];
            bytes.readBytes(piece);
            calls.deliver(() -> events.body(piece));
        }
        content.release();
        if (content instanceof LastHttpContent last) {
            messageSince = 0;
            HttpFields trailers = fields(last.trailingHeaders());
            calls.deliver(() -> events.complete(trailers));
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (context.channel().isWritable()) {
            calls.deliver(events::drained);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        Errno errno = SocketErrors.errno(cause);
        error = SystemError.of(errno, "read");
        context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        SystemError broken = error;
        calls.deliver(() -> events.closed(broken));
    }

    private static HttpStart start(HttpMessage message) {
        boolean modern = message.protocolVersion().equals(HttpVersion.HTTP_1_1);
        HttpFields fields = fields(message.headers());
        if (message instanceof HttpRequest request) {
            return new HttpStart.Request(request.method().name(), request.uri(), modern, fields);
        }
        HttpResponse response = (HttpResponse) message;
        return new HttpStart.Response(
                response.status().code(), response.status().reasonPhrase(), modern, false, fields);
    }

    private static HttpFields fields(HttpHeaders headers) {
        if (headers.isEmpty()) {
            return HttpFields.NONE;
        }
        List<String> raw = new ArrayList<>(2 * headers.size());
        Iterator<Map.Entry<CharSequence, CharSequence>> each = headers.iteratorCharSequence();
        while (each.hasNext()) {
            Map.Entry<CharSequence, CharSequence> field = each.next();
            raw.add(field.getKey().toString());
            raw.add(field.getValue().toString());
        }
        return new HttpFields(raw);
    }
}
