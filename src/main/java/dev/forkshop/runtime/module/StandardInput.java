package dev.forkshop.runtime.module;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Hold;
import dev.forkshop.runtime.stream.Readable;
import dev.forkshop.runtime.stream.Source;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * {@code process.stdin} of a process of its own. A daemon thread does the reading, one piece at a time and only when one
 * is wanted, because Java cannot wait for a bare descriptor in any other way. Holds the loop while somebody reads.
 */
final class StandardInput implements Source {
    private static final int PIECE = 64 * 1024;

    private final EventLoop loop;
    private final Hold hold;
    private final InputStream input = new FileInputStream(FileDescriptor.in);
    private final ExecutorService reader = Executors.newSingleThreadExecutor(StandardInput::thread);
    private final Readable readable;
    private boolean busy;
    private boolean closed;

    private StandardInput(EventLoop loop) {
        this.loop = loop;
        this.hold = loop.hold();
        hold.unref();
        readable = new Readable(loop, this);
    }

    /** The one of this loop; nothing is read before somebody listens. */
    static Readable of(EventLoop loop) {
        return loop.attachment(StandardInput.class, () -> new StandardInput(loop)).readable;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "stdin", 128 * 1024);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void reading(boolean wanted) {
        if (closed) {
            return;
        }
        referenced(wanted);
        if (wanted && !busy) {
            busy = true;
            reader.execute(this::readOnce);
        }
    }

    private void readOnce() {
        byte[] piece = new byte[PIECE];
        int got = read(piece);
        loop.execute(() -> arrived(piece, got));
    }

    /** A descriptor that cannot be read (the parent gave none) has nothing to give. */
    private int read(byte[] piece) {
        try {
            return input.read(piece);
        } catch (IOException unreadable) {
            return -1;
        }
    }

    private void arrived(byte[] piece, int got) {
        busy = false;
        if (got < 0) {
            close();
            readable.end();
        } else {
            readable.push(Arrays.copyOf(piece, got));
        }
    }

    @Override
    public void referenced(boolean whether) {
        if (whether) {
            hold.ref();
        } else {
            hold.unref();
        }
    }

    @Override
    public void close() {
        closed = true;
        hold.close();
        reader.shutdown();
    }
}
