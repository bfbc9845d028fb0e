package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Hold;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * Frames on their way out, in order. What a socket does not take at once waits here, and keeps the loop alive.
 *
 * <p>A frame leaves at once: whoever sends and then computes for a second must not make the other side wait. Only a long
 * row of frames, each right behind the one before, leaves in groups, and its rest at the end of the turn.
 */
final class Outbox {
    /** From so many waiting bytes on, {@code send} returns false, as in Node. */
    static final int HIGH_WATER = 2 * 65536;

    private static final int LONG_ROW = 32;
    private static final int GROUP_BYTES = 16 * 1024;
    private static final long RIGHT_BEHIND_NANOS = 20_000;

    /** Who wants to know when so many bytes in all are written. */
    private record Waiting(long end, Consumer<Throwable> written) {}

    private final EventLoop loop;
    private final OutgoingBytes bytes = new OutgoingBytes();
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private Hold hold;
    private long added;
    private boolean full;
    private int row;
    private long latest;

    Outbox(EventLoop loop) {
        this.loop = loop;
    }

    /** {@code written}, which may be null, is called in a later tick with null or what prevented it. */
    void add(Frame frame, Consumer<Throwable> written) {
        long now = System.nanoTime();
        row = now - latest < RIGHT_BEHIND_NANOS ? row + 1 : 0;
        latest = now;
        bytes.add(frame);
        added += frame.length();
        if (written != null) {
            waiting.add(new Waiting(added, written));
        }
    }

    boolean isFull() {
        return bytes.length() >= HIGH_WATER;
    }

    /** Whether the socket took less than there was: it says when it takes more. */
    boolean waitsForSocket() {
        return full;
    }

    /** Whether the next frame is likely to be here before a write of this one would be done. */
    boolean isGathering() {
        return row >= LONG_ROW && bytes.length() < GROUP_BYTES;
    }

    /** Writes what the socket takes; true if all is written. */
    boolean writeTo(SocketChannel socket) throws IOException {
        int written = 1;
        while (bytes.length() > 0 && written > 0) {
            ByteBuffer buffer = IpcBuffer.of(loop);
            bytes.copyTo(buffer);
            written = socket.write(buffer.flip());
            bytes.taken(written);
            reportWritten();
        }
        full = bytes.length() > 0;
        keepLoop(full);
        return !full;
    }

    private void reportWritten() {
        long done = added - bytes.length();
        while (!waiting.isEmpty() && waiting.peek().end() <= done) {
            report(waiting.poll(), null);
        }
    }

    /** Nothing will be written any more: every callback hears why. */
    void fail(Throwable reason) {
        waiting.forEach(each -> report(each, reason));
        waiting.clear();
        bytes.clear();
        full = false;
        keepLoop(false);
    }

    private void report(Waiting who, Throwable reason) {
        loop.nextTick(() -> who.written().accept(reason));
    }

    private void keepLoop(boolean wanted) {
        if (wanted && hold == null) {
            hold = loop.hold();
        } else if (!wanted && hold != null) {
            hold.close();
            hold = null;
        }
    }
}
