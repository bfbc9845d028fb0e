package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.loop.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * The place of a child that calls before there is anything for it to do: told its errand, it gets a channel on the socket
 * on which it called. Keeps no loop alive. Loop thread only.
 *
 * <p>States: expected; here; told, when a channel has the socket; gone, from the first two.
 */
public final class Standby implements AutoCloseable {
    /** What surely fits into the buffer of an empty socket. */
    public static final int MAX_ERRAND_BYTES = 32 * 1024;

    private final IpcServer server;
    private final Runnable whenHere;
    private final String token;
    private SocketChannel socket;
    private Watch watch;
    private Channel channel;

    Standby(IpcServer server, Runnable whenHere) {
        this.server = server;
        this.whenHere = whenHere;
        this.token = server.expect(new Guest(this::arrived, this::ready));
    }

    /** The word with which the child calls. */
    public String token() {
        return token;
    }

    private void arrived(SocketChannel caller, Watch watching) {
        socket = caller;
        watch = watching;
        whenHere.run();
    }

    /** One who waits says nothing: what there is to read is its end. */
    private void ready(int operations) {
        if (channel == null) {
            close();
        } else {
            channel.ready(operations);
        }
    }

    /** Whether it has called and waits. */
    public boolean isHere() {
        return socket != null && channel == null;
    }

    /** Sends the errand; the channel has the socket from then on. Where the child is gone, it never opens. */
    public void tell(byte[] errand, Channel opened) {
        ByteBuffer words = ByteBuffer.allocate(Integer.BYTES + errand.length);
        words.putInt(errand.length).put(errand).flip();
        try {
            socket.write(words);
            channel = opened;
            channel.open(socket, watch);
        } catch (IOException gone) {
            close();
        }
    }

    /** Nobody is expected any more; one who waits is hung up on. A channel that is open stays so. */
    @Override
    public void close() {
        server.forget(token);
        if (isHere()) {
            hangUp();
        }
    }

    private void hangUp() {
        watch.close();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        socket = null;
    }
}
