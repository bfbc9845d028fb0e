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

    private record Item(byte[] frame, Consumer<Throwable> written) {}

    private final EventLoop loop;
    private final ArrayDeque<Item> items = new ArrayDeque<>();
    private int begun;
    private Hold hold;
    private long waiting;
    private boolean full;
    private int row;
    private long latest;

    Outbox(EventLoop loop) {
        this.loop = loop;
    }

    /** {@code written}, which may be null, is called in a later tick with null or what prevented it. */
    void add(byte[] frame, Consumer<Throwable> written) {
        long now = System.nanoTime();
        row = now - latest < RIGHT_BEHIND_NANOS ? row + 1 : 0;
        latest = now;
        items.add(new Item(frame, written));
        waiting += frame.length;
    }

    boolean isFull() {
        return waiting >= HIGH_WATER;
    }

    /** Whether the socket took less than there was: it says when it takes more. */
    boolean waitsForSocket() {
        return full;
    }

    /** Whether the next frame is likely to be here before a write of this one would be done. */
    boolean isGathering() {
        return row >= LONG_ROW && waiting < GROUP_BYTES;
    }

    /** Writes what the socket takes; true if all is written. */
    boolean writeTo(SocketChannel socket) throws IOException {
        int written = 1;
        while (!items.isEmpty() && written > 0) {
            written = socket.write(gather());
            taken(written);
        }
        full = !items.isEmpty();
        keepLoop(full);
        return !full;
    }

    private ByteBuffer gather() {
        ByteBuffer buffer = IpcBuffer.of(loop);
        int from = begun;
        for (Item item : items) {
            buffer.put(item.frame(), from, Math.min(item.frame().length - from, buffer.remaining()));
            from = 0;
            if (!buffer.hasRemaining()) {
                break;
            }
        }
        return buffer.flip();
    }

    private void taken(int bytes) {
        waiting -= bytes;
        begun += bytes;
        while (!items.isEmpty() && begun >= items.peek().frame().length) {
            begun -= items.peek().frame().length;
            report(items.poll(), null);
        }
    }

    /** Nothing will be written any more: every callback hears why. */
    void fail(Throwable reason) {
        items.forEach(item -> report(item, reason));
        items.clear();
        begun = 0;
        waiting = 0;
        full = false;
        keepLoop(false);
    }

    private void report(Item item, Throwable reason) {
        if (item.written() != null) {
            loop.nextTick(() -> item.written().accept(reason));
        }
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
