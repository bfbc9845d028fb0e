package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Hold;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * Frames on their way out, in order. What a socket does not take at once waits here, and keeps the loop alive. Small
 * frames that have gathered leave in one write.
 */
final class Outbox {
    /** From so many waiting bytes on, {@code send} returns false, as in Node. */
    static final int HIGH_WATER = 2 * 65536;

    private record Item(ByteBuffer frame, Consumer<Throwable> written) {}

    private final EventLoop loop;
    private final ArrayDeque<Item> items = new ArrayDeque<>();
    private Hold hold;
    private long waiting;

    Outbox(EventLoop loop) {
        this.loop = loop;
    }

    /** {@code written}, which may be null, is called in a later tick with null or what prevented it. */
    void add(byte[] frame, Consumer<Throwable> written) {
        items.add(new Item(ByteBuffer.wrap(frame), written));
        waiting += frame.length;
    }

    boolean isFull() {
        return waiting >= HIGH_WATER;
    }

    /** Writes what the socket takes; true if all is written. */
    boolean writeTo(SocketChannel socket) throws IOException {
        int written = 1;
        while (!items.isEmpty() && written > 0) {
            written = socket.write(gather());
            taken(written);
        }
        keepLoop(!items.isEmpty());
        return items.isEmpty();
    }

    private ByteBuffer gather() {
        ByteBuffer buffer = IpcBuffer.of(loop);
        for (Item item : items) {
            ByteBuffer frame = item.frame().duplicate();
            frame.limit(Math.min(frame.limit(), frame.position() + buffer.remaining()));
            buffer.put(frame);
            if (!buffer.hasRemaining()) {
                break;
            }
        }
        return buffer.flip();
    }

    private void taken(int bytes) {
        waiting -= bytes;
        int left = bytes;
        while (!items.isEmpty()) {
            ByteBuffer frame = items.peek().frame();
            int part = Math.min(left, frame.remaining());
            frame.position(frame.position() + part);
            left -= part;
            if (frame.hasRemaining()) {
                return;
            }
            report(items.poll(), null);
        }
    }

    /** Nothing will be written any more: every callback hears why. */
    void fail(Throwable reason) {
        items.forEach(item -> report(item, reason));
        items.clear();
        waiting = 0;
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
