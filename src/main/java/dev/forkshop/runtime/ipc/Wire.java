package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Watch;
import dev.forkshop.runtime.memory.JsError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** The socket of a channel: frames in, frames out. Waits for its socket at first. Loop thread only. */
final class Wire {
    /** What a wire tells its channel. */
    interface Listener {
        /** May throw NodeError or JsError for a frame that is no message. */
        void frame(Frame frame);

        /** Nothing will come any more. */
        void ended();

        /** What came was no frame, or the listener did not understand it. */
        void damaged(RuntimeException bad);
    }

    private static final int READS_A_TURN = 16;

    private final EventLoop loop;
    private final Frames frames;
    private final Outbox outbox;
    private final Listener listener;
    private final IntConsumer ready;
    private SocketChannel socket;
    private Watch watch;
    private boolean closed;
    private boolean flushing;

    Wire(EventLoop loop, Codec codec, Listener listener) {
        this.loop = loop;
        this.frames = new Frames(codec);
        this.outbox = new Outbox(loop);
        this.listener = listener;
        this.ready = loop.bind(new Work());
    }

    void open(SocketChannel connection, Watch watching) {
        socket = connection;
        watch = watching;
        watch.unref();
    }

    boolean isOpen() {
        return socket != null && !closed;
    }

    boolean wasOpened() {
        return socket != null;
    }

    boolean isFull() {
        return outbox.isFull();
    }

    // ---- out

    /** Puts the frame behind those that wait; false where too much does. */
    boolean post(Frame frame, Consumer<Throwable> callback) {
        outbox.add(frame, callback);
        if (outbox.isGathering()) {
            flushLater();
        } else if (!outbox.waitsForSocket()) {
            flush();
        }
        return !outbox.isFull();
    }

    private void flushLater() {
        if (!flushing) {
            flushing = true;
            loop.asNobody(() -> loop.setImmediate(this::flushNow));
        }
    }

    private void flushNow() {
        flushing = false;
        flush();
    }

    /** Writes what can be written without waiting. */
    void flush() {
        if (!isOpen()) {
            return;
        }
        try {
            boolean all = outbox.writeTo(socket);
            watch.interest(all ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        } catch (IOException broken) { // the other side has gone; the end of its stream is told by the read
            outbox.fail(SystemError.of(Errno.EPIPE, "write"));
        }
    }

    // ---- in

    /** What is to be called when the socket is ready. */
    IntConsumer ready() {
        return ready;
    }

    private final class Work implements IntConsumer {
        @Override
        public void accept(int operations) {
            if ((operations & SelectionKey.OP_WRITE) != 0) {
                flush();
            }
            if ((operations & SelectionKey.OP_READ) != 0 && !closed) {
                read();
            }
        }
    }

    /** Reads what has arrived; ends after a while, so that others have their turn. */
    private void read() {
        try {
            int got = IpcBuffer.SIZE;
            for (int left = READS_A_TURN; left > 0 && got == IpcBuffer.SIZE && !closed; left--) {
                got = readOnce(); // a buffer that is not full has emptied the socket: nobody asks once more
            }
            if (got < 0) {
                listener.ended();
            }
        } catch (IOException reset) { // a killed process leaves unread bytes behind
            listener.ended();
        } catch (NodeError | JsError bad) {
            listener.damaged(bad);
        }
    }

    private int readOnce() throws IOException {
        ByteBuffer buffer = IpcBuffer.of(loop);
        int got = socket.read(buffer);
        if (got > 0) {
            frames.add(buffer.flip());
            for (Frame frame = frames.next(); frame != null; frame = frames.next()) {
                listener.frame(frame);
            }
        }
        return got;
    }

    /** Closes the socket at once; what waits hears the reason. */
    void close(NodeError reason) {
        closed = true;
        outbox.fail(reason);
        if (socket == null) {
            return;
        }
        watch.close();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
