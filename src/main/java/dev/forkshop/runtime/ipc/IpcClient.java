package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Watch;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A child's way to its parent. */
public final class IpcClient {
    private IpcClient() {}

    /** Has everything loaded that the first message needs. */
    public static void prepare(Serialization serialization) {
        Codec codec = serialization.codec();
        Frames frames = new Frames(codec);
        Frame sent = codec.encode("");
        frames.add(ByteBuffer.wrap(sent.bytes(), sent.from(), sent.length()));
        Frame received = frames.next();
        codec.decode(received.bytes(), received.from(), received.to());
    }

    /** Calls the parent on a Unix socket that is open, and says the word. Holds the loop only while somebody listens. */
    public static Channel connect(
            EventLoop loop, SocketChannel socket, Path address, String token, Serialization serialization, long parent)
            throws IOException {
        socket.connect(UnixDomainSocketAddress.of(address));
        ByteBuffer word = ByteBuffer.wrap(token.getBytes(StandardCharsets.US_ASCII));
        while (word.hasRemaining()) {
            socket.write(word);
        }
        Channel channel = new Channel(loop, serialization, parent, null);
        Watch watch = loop.watch(socket, SelectionKey.OP_READ, channel::ready);
        channel.open(socket, watch);
        return channel;
    }
}
