package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.loop.EventLoop;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
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

    /** Calls the parent on a Unix socket that is open, and says the word. Any thread. */
    public static void call(SocketChannel socket, Path address, String token) throws IOException {
        socket.connect(UnixDomainSocketAddress.of(address));
        ByteBuffer word = ByteBuffer.wrap(token.getBytes(StandardCharsets.US_ASCII));
        while (word.hasRemaining()) {
            socket.write(word);
        }
    }

    /** Waits until the parent says what to do; throws EOFException where it never does. */
    public static byte[] errand(SocketChannel socket) throws IOException {
        int length = read(socket, Integer.BYTES).getInt();
        return read(socket, length).array();
    }

    private static ByteBuffer read(SocketChannel socket, int bytes) throws IOException {
        ByteBuffer words = ByteBuffer.allocate(bytes);
        while (words.hasRemaining()) {
            if (socket.read(words) < 0) {
                throw new EOFException();
            }
        }
        return words.flip();
    }

    /** The socket of a call that another thread makes; waits for it. */
    public interface Call {
        SocketChannel socket() throws IOException;
    }

    /**
     * The channel over a call that may still be under way: waited for when the first thing is sent, or at
     * {@link Channel#open()}. Holds the loop only while somebody listens.
     */
    public static Channel channel(EventLoop loop, Call call, Serialization serialization, long parent) {
        Channel channel = new Channel(loop, serialization, parent, null);
        channel.openBy(call);
        return channel;
    }

    /** The same on a socket on which the parent was called. */
    public static Channel open(EventLoop loop, SocketChannel socket, Serialization serialization, long parent) {
        Channel channel = channel(loop, () -> socket, serialization, parent);
        channel.open();
        return channel;
    }
}
