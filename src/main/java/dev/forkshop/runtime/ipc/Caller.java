package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;

/** Somebody at the door who has not yet said the word. */
final class Caller {
    static final int WORD = 24;

    private final SocketChannel socket;
    private final Watch watch;
    private final Function<String, Guest> admit;
    private final Consumer<Caller> done;
    private final ByteBuffer word = ByteBuffer.allocate(WORD);
    private Guest guest;

    Caller(EventLoop loop, SocketChannel socket, Function<String, Guest> admit, Consumer<Caller> done)
            throws IOException {
        this.socket = socket;
        this.admit = admit;
        this.done = done;
        watch = loop.watch(socket, SelectionKey.OP_READ, this::ready);
        watch.unref();
    }

    /** The socket stays registered with the selector for good, so that its events are handed on here. */
    private void ready(int operations) {
        if (guest == null) {
            read();
        } else {
            guest.ready().accept(operations);
        }
    }

    /** Reads no byte more than the word. */
    void read() {
        try {
            int got = socket.read(word);
            if (!word.hasRemaining()) {
                decide();
            } else if (got < 0) {
                hangUp();
            }
        } catch (IOException reset) { // it went away
            hangUp();
        }
    }

    private void decide() {
        String said = new String(word.array(), StandardCharsets.US_ASCII);
        guest = admit.apply(said);
        if (guest == null) {
            hangUp();
            return;
        }
        done.accept(this);
        guest.arrived().accept(socket, watch);
    }

    void hangUp() {
        watch.close();
        done.accept(this);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
