package dev.forkshop.runtime.stream;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listeners;
import java.io.IOException;
import java.nio.channels.SocketChannel;

/**
 * The streams over one socket: a {@link Readable}, a {@link Writable}, or both. Where both are, the writing side ends
 * when the reading side has ended, as Node's sockets do unless told otherwise. Loop thread only.
 */
public final class Duplex {
    private final Readable readable;
    private final Writable writable;
    private final Listeners<Runnable> onClose = new Listeners<>();
    private int open;

    private Duplex(Readable readable, Writable writable) {
        this.readable = readable;
        this.writable = writable;
        if (readable != null) {
            open++;
            readable.onClose(this::sideClosed);
        }
        if (writable != null) {
            open++;
            writable.onClose(this::sideClosed);
        }
    }

    /** Takes over a connected socket, to read from it and to write to it. */
    public static Duplex over(EventLoop loop, SocketChannel channel) throws IOException {
        SocketEnd end = new SocketEnd(loop, channel, true, true);
        end.readable().onEnd(end.writable()::end);
        end.writable().onClose(() -> closeIfGivenAway(end.readable()));
        return new Duplex(end.readable(), end.writable());
    }

    /** What another process reads never ends here. */
    private static void closeIfGivenAway(Readable readable) {
        if (readable.isGivenAway()) {
            readable.destroy();
        }
    }

    /** Takes over a connected socket that is only read from. */
    public static Duplex reading(EventLoop loop, SocketChannel channel) throws IOException {
        return new Duplex(new SocketEnd(loop, channel, true, false).readable(), null);
    }

    /** Takes over a connected socket that is only written to. */
    public static Duplex writing(EventLoop loop, SocketChannel channel) throws IOException {
        return new Duplex(null, new SocketEnd(loop, channel, false, true).writable());
    }

    /** Streams that lead nowhere, for a process that never was: one is at its end, the other takes nothing. */
    public static Duplex nowhere(EventLoop loop, boolean reading, boolean writing) {
        Readable readable = reading ? new Readable(loop, new Nowhere()) : null;
        if (reading) {
            readable.end();
        }
        return new Duplex(readable, writing ? new Writable(loop, new Nowhere()) : null);
    }

    /** The reading side; null where there is none. */
    public Readable readable() {
        return readable;
    }

    /** The writing side; null where there is none. */
    public Writable writable() {
        return writable;
    }

    /** Whether another process reads it. */
    public boolean isGivenAway() {
        return readable != null && readable.isGivenAway();
    }

    /** Lets what comes be thrown away unless somebody reads it; of what another process reads it lets go. */
    public void flush() {
        if (isGivenAway()) {
            readable.release();
        } else if (readable != null) {
            readable.resume();
        }
    }

    /** Told once, when every side has closed. */
    public Duplex onClose(Runnable listener) {
        onClose.add(listener);
        return this;
    }

    private void sideClosed() {
        open--;
        if (open == 0) {
            onClose.emit(Runnable::run);
        }
    }

    /** Gives up both sides. */
    public void destroy() {
        if (readable != null) {
            readable.destroy();
        }
        if (writable != null) {
            writable.destroy();
        }
    }
}
