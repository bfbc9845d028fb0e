package dev.forkshop.runtime.childprocess;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A pipe that nobody writes to: a child that reads it learns from its end that the parent is gone, whatever ended that,
 * and also while the child's own loop is busy. The parent holds the writing end as long as it lives.
 */
final class Lifeline {
    /** What a child is given to end by itself, by the end of its channel. */
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final int ORPHANED = 1;

    private static Descriptor[] pipe;

    private Lifeline() {}

    /** The reading end for one child more. Any thread. */
    static synchronized Stdio forChild() throws NativeFailure {
        if (pipe == null) {
            pipe = Descriptor.pipe();
        }
        return new Stdio.Prepared(Descriptor.copyOf(pipe[0].number()));
    }

    /**
     * In a child: ends this JVM soon after the parent, by a thread of its own. Closing what comes back ends the watch: a
     * JVM that exits waits 300 ms for threads that sit in a system call, as this one does.
     */
    static Closeable watch(int descriptor) {
        try {
            FileChannel parent = FileChannel.open(Path.of("/dev/fd/" + descriptor));
            Thread thread = new Thread(null, () -> await(parent), "lifeline", 64 * 1024);
            thread.setDaemon(true);
            thread.start();
            return parent;
        } catch (IOException e) {
            throw new UncheckedIOException("the parent's life cannot be watched", e);
        }
    }

    private static void await(FileChannel parent) {
        ByteBuffer nothing = ByteBuffer.allocate(1);
        try {
            while (parent.read(nothing) >= 0) {
                nothing.clear();
            }
        } catch (ClosedChannelException ending) { // this process ends by itself
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("the parent's life cannot be watched", e);
        }
        long end = System.nanoTime() + GRACE_NANOS;
        for (long left = GRACE_NANOS; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        Runtime.getRuntime().halt(ORPHANED);
    }
}
