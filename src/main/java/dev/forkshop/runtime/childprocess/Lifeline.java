package dev.forkshop.runtime.childprocess;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A pipe that nobody writes to: a child that reads it learns from its end that the parent is gone, whatever ended that,
 * and also while the child's own loop is busy. The parent holds the writing end as long as it lives.
 */
final class Lifeline implements Closeable {
    /** What a child is given to end by itself, by the end of its channel. */
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int ORPHANED = 1;

    private static Descriptor[] pipe;

    private final int descriptor;
    private FileChannel parent;
    private boolean closed;

    private Lifeline(int descriptor) {
        this.descriptor = descriptor;
    }

    /** Puts the reading end for one child more at the end of its descriptors; gives its place. Any thread. */
    static synchronized int addTo(List<Stdio> stdio) throws NativeFailure {
        if (pipe == null) {
            pipe = Descriptor.pipe();
        }
        stdio.add(new Stdio.Prepared(Descriptor.copyOf(pipe[0].number())));
        return stdio.size() - 1;
    }

    /** In a child, which has its reading end at this descriptor; negative for a child that has none. */
    static Lifeline at(int descriptor) {
        return new Lifeline(descriptor);
    }

    /** Ends this JVM soon after the parent; returns when this is closed. Takes a thread of its own. */
    void await() {
        try {
            FileChannel opened = descriptor < 0 ? null : open();
            if (opened != null) {
                await(opened);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the parent's life cannot be watched", e);
        }
    }

    private synchronized FileChannel open() throws IOException {
        if (!closed) {
            parent = FileChannel.open(Path.of("/dev/fd/" + descriptor));
        }
        return parent;
    }

    /** Ends the watch: a JVM that exits waits 300 ms for threads that sit in a system call, as this one does. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (parent != null) {
            parent.close();
        }
    }

    private static void await(FileChannel parent) throws IOException {
        ByteBuffer nothing = ByteBuffer.allocate(1);
        try {
            while (parent.read(nothing) >= 0) {
                nothing.clear();
            }
        } catch (ClosedChannelException ending) { // this process ends by itself
            return;
        }
        long end = System.nanoTime() + GRACE_NANOS;
        for (long left = GRACE_NANOS; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        Runtime.getRuntime().halt(ORPHANED);
    }
}
