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

    /** Calls the parent and says the word. Holds the loop only while somebody listens. */
    public static Channel connect(EventLoop loop, Path address, String token, Serialization serialization, long parent)
            throws IOException {
        SocketChannel socket = SocketChannel.open(UnixDomainSocketAddress.of(address));
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
