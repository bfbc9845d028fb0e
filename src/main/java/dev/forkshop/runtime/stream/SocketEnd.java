package dev.forkshop.runtime.stream;

import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Watch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One socket as the source of a {@link Readable} and the sink of a {@link Writable}. It holds the loop only while it
 * has something to wait for, as a handle of libuv does. The channel closes when neither side is open any more.
 */
final class SocketEnd {
    /** How many full buffers one readiness may move before others get their turn; as many as libuv reads. */
    private static final int PER_TURN = 32;

    /** A piece that comes so soon after the one before is part of a row. */
    private static final long IN_A_ROW_NANOS = 50_000;

    /** How often in vain it is looked whether the next one is there. */
    private static final int LOOKS = 32;

    private final EventLoop loop;
    private final SocketChannel channel;
    private final Watch watch;
    private final Runnable push;
    private final Readable readable;
    private final Writable writable;
    private boolean readOpen;
    private boolean writeOpen;
    private boolean referenced = true;
    private int interest;
    private long latest;
    private byte[] piece;
    private final ArrayDeque<ByteBuffer> pending = new ArrayDeque<>();
    private Consumer<NodeError> written;

    SocketEnd(EventLoop loop, SocketChannel channel, boolean reads, boolean writes) throws IOException {
        this.loop = loop;
        this.channel = channel;
        this.readOpen = reads;
        this.writeOpen = writes;
        this.push = loop.bind(this::push);
        this.watch = loop.watch(channel, 0, this::ready);
        this.readable = reads ? new Readable(loop, new Reading()) : null;
        this.writable = writes ? new Writable(loop, new Writing()) : null;
        watch.unref();
        if (reads) {
            readable.start();
        }
    }

    /** Null where it is only written to. */
    Readable readable() {
        return readable;
    }

    /** Null where it is only read from. */
    Writable writable() {
        return writable;
    }

    private void ready(int operations) {
        if ((operations & SelectionKey.OP_WRITE) != 0) {
            writeOn();
        }
        if ((operations & SelectionKey.OP_READ) != 0) {
            readOn();
        }
    }

    // ---- reading

    private void push() {
        byte[] read = piece;
        piece = null;
        readable.push(read);
    }

    private void readOn() {
        int reads = 0;
        try {
            while (wants(SelectionKey.OP_READ) && readOnce() && reads < PER_TURN) {
                reads++;
            }
        } catch (IOException broken) {
            readable.destroy(SystemError.of(errno(broken), "read"));
        }
    }

    /** Whether there may be more. */
    private boolean readOnce() throws IOException {
        ByteBuffer buffer = buffer();
        int count = channel.read(buffer);
        if (count < 0) {
            readable.end();
            return false;
        }
        if (count > 0) {
            stayFor(buffer);
            piece = new byte[buffer.flip().remaining()];
            buffer.get(piece);
            loop.call(push); // its ticks come before the next piece
        }
        return buffer.limit() == buffer.capacity();
    }

    /**
     * Where piece comes upon piece, takes the next ones along that come within a few microseconds: to look a few times in
     * vain costs less than a turn of the loop for each piece, and than waking this thread costs the writer.
     */
    private void stayFor(ByteBuffer buffer) throws IOException {
        long now = System.nanoTime();
        int looks = now - latest < IN_A_ROW_NANOS ? LOOKS : 0;
        latest = now;
        while (looks > 0 && buffer.hasRemaining()) {
            int more = channel.read(buffer);
            if (more < 0) {
                return; // the end is read once more
            }
            looks = more > 0 ? LOOKS : looks - 1;
        }
    }

    private final class Reading implements Source {
        @Override
        public void reading(boolean wanted) {
            interest(SelectionKey.OP_READ, wanted && readOpen);
        }

        @Override
        public void close() {
            readOpen = false;
            interest(SelectionKey.OP_READ, false);
            closeIfUnused();
        }

        @Override
        public void referenced(boolean whether) {
            reference(whether);
        }

        @Override
        public Optional<SocketChannel> channel() {
            return Optional.of(channel);
        }
    }

    // ---- writing

    private void writeOn() {
        if (written == null) {
            return;
        }
        int writes = 0;
        try {
            while (!pending.isEmpty() && writeOnce() && writes < PER_TURN) {
                writes++;
            }
            interest(SelectionKey.OP_WRITE, !pending.isEmpty());
            if (pending.isEmpty()) {
                done(null);
            }
        } catch (IOException broken) {
            done(SystemError.of(errno(broken), "write"));
        }
    }

    /** Gathers as many pieces as the buffer takes and writes them at once. Whether the socket took all of it. */
    private boolean writeOnce() throws IOException {
        ByteBuffer buffer = buffer();
        for (ByteBuffer piece : pending) {
            if (!buffer.hasRemaining()) {
                break;
            }
            buffer.put(piece.slice(piece.position(), Math.min(piece.remaining(), buffer.remaining())));
        }
        int size = buffer.flip().remaining();
        int taken = channel.write(buffer);
        forget(taken);
        return taken == size;
    }

    private void forget(int bytes) {
        int left = bytes;
        while (!pending.isEmpty() && left >= pending.peek().remaining()) {
            left -= pending.poll().remaining();
        }
        if (left > 0) {
            pending.peek().position(pending.peek().position() + left);
        }
    }

    private void done(NodeError error) {
        Consumer<NodeError> callback = written;
        pending.clear();
        written = null;
        callback.accept(error);
    }

    private final class Writing implements Sink {
        @Override
        public void write(List<ByteBuffer> pieces, Consumer<NodeError> done) {
            pending.addAll(pieces);
            written = done;
            writeOn();
        }

        @Override
        public void end(Consumer<NodeError> done) {
            try {
                channel.shutdownOutput();
                done.accept(null);
            } catch (IOException broken) {
                done.accept(SystemError.of(errno(broken), "shutdown"));
            }
        }

        @Override
        public void close() {
            pending.clear();
            written = null;
            writeOpen = false;
            interest(SelectionKey.OP_WRITE, false);
            closeIfUnused();
        }

        @Override
        public void referenced(boolean whether) {
            reference(whether);
        }

        @Override
        public Optional<SocketChannel> channel() {
            return Optional.of(channel);
        }
    }

    // ---- the socket

    private boolean wants(int operation) {
        return (interest & operation) != 0;
    }

    private void interest(int operation, boolean wanted) {
        int before = interest;
        interest = wanted ? interest | operation : interest & ~operation;
        if (interest != before) {
            watch.interest(interest);
            hold();
        }
    }

    private void reference(boolean whether) {
        referenced = whether;
        hold();
    }

    private void hold() {
        if (referenced && interest != 0) {
            watch.ref();
        } else {
            watch.unref();
        }
    }

    private void closeIfUnused() {
        if (readOpen || writeOpen) {
            return;
        }
        watch.close();
        try {
            channel.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }

    /** The JDK has only the C library's words. */
    private static Errno errno(IOException broken) {
        String words = String.valueOf(broken.getMessage());
        if (words.contains("Broken pipe")) {
            return Errno.EPIPE;
        }
        return words.contains("Connection reset") ? Errno.ECONNRESET : Errno.EIO;
    }

    private ByteBuffer buffer() {
        return loop.attachment(IoBuffer.class, IoBuffer::new).bytes.clear();
    }

    /**
     * All bytes of a loop pass through this one; they are copied in and out in their true size. The JDK would else keep
     * a direct buffer as large as the largest write.
     */
    private static final class IoBuffer {
        final ByteBuffer bytes = ByteBuffer.allocateDirect(64 * 1024);
    }
}
