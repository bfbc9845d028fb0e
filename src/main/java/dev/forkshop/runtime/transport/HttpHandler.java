package dev.forkshop.runtime.transport;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.error.SystemError;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says in the words of {@link HttpEvents} what Netty's decoder has found. All that was found in one reading is told in
 * one callback, as in Node: next ticks run behind it, not in between.
 */
final class HttpHandler extends ChannelInboundHandlerAdapter {
    /** So much of a body is told even while the reading goes on, so that whoever has enough can say so. */
    private static final int MOST_BYTES = 64 * 1024;

    private final Calls calls;
    private final HttpEvents events;
    private final Set<String> methods;
    private final ArrayDeque<Runnable> found = new ArrayDeque<>();
    private final Runnable tell = this::tellFound;
    private int foundBytes;
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
        if (foundBytes > MOST_BYTES) {
            tell();
        }
    }

    private void read(HttpObject part) {
        if (part.decoderResult().cause() instanceof PrematureChannelClosureException) {
            return; // the end of the connection tells it
        }
        NodeError wrong = wrong(part);
        if (wrong != null) {
            malformed = true;
            ReferenceCountUtil.release(part);
            found.add(() -> events.malformed(wrong));
            return;
        }
        if (part instanceof HttpMessage message) {
            HttpStart start = start(message);
            found.add(() -> events.begun(start));
        }
        if (part instanceof HttpContent content) {
            content(content);
        }
    }

    /** A whole request without a body, which somebody else has read. */
    void simple(HttpStart.Request request) {
        messageSince = 0;
        found.add(() -> events.begun(request));
        found.add(() -> events.complete(HttpFields.NONE));
    }

    private NodeError wrong(HttpObject part) {
        if (part.decoderResult().isFailure()) {
            return HttpStrictness.named(part);
        }
        if (part instanceof HttpRequest request) {
            return HttpStrictness.check(request, methods);
        }
        return part instanceof HttpMessage message ? HttpStrictness.check(message) : null;
    }

    private void content(HttpContent content) {
        ByteBuf bytes = content.content();
        if (bytes.isReadable()) {
            byte[] piece = new byte[bytes.readableBytes()];
            bytes.readBytes(piece);
            found.add(() -> events.body(piece));
            foundBytes += piece.length;
        }
        content.release();
        if (content instanceof LastHttpContent last) {
            messageSince = 0;
            HttpFields trailers = fields(last.trailingHeaders());
            found.add(() -> events.complete(trailers));
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        tell();
        context.fireChannelReadComplete();
    }

    /** Tells what was found. */
    void tell() {
        foundBytes = 0;
        if (!found.isEmpty()) {
            calls.deliver(tell);
        }
    }

    /** What one of them throws keeps nothing back: the rest is told next. */
    private void tellFound() {
        try {
            while (!found.isEmpty()) {
                found.poll().run();
            }
        } finally {
            tell();
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
        broke(cause);
        context.close();
    }

    /** Reading has failed: the end of the connection will tell why. */
    void broke(Throwable cause) {
        error = SystemError.of(SocketErrors.errno(cause), "read");
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        ended();
    }

    /** The connection is gone. */
    void ended() {
        SystemError broken = error;
        tell();
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
