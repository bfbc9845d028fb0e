package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.ModuleOutput;
import dev.forkshop.runtime.stream.Readable;
import dev.forkshop.runtime.stream.Source;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a worker prints, on its way to its maker's loop. Written by any thread of the worker; a batch wakes the loop once,
 * and a loop takes so much in one turn that others have theirs. While the maker does not read, a writer waits at 16 MiB:
 * Node would go on until the worker's heap is full. The stream is made when somebody wants it or something comes: most
 * workers print nothing.
 */
final class OutputRelay implements ModuleOutput, Source {
    private static final long LIMIT = 16 << 20;
    private static final int BATCH = 1000;

    /** About what a piece costs beside its bytes. */
    private static final int PIECE = 64;

    private final EventLoop maker;
    private final Runnable flush;
    private final Queue<byte[]> pieces = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean announced = new AtomicBoolean();
    private final OutputRoom room = new OutputRoom(LIMIT);
    private Readable readable;
    private ModuleOutput output;
    private boolean finished;
    private boolean wanted = true;
    private volatile boolean closed;

    OutputRelay(EventLoop maker) {
        this.maker = maker;
        flush = maker.bind(this::flush);
    }

    Readable readable() {
        if (readable == null) {
            readable = new Readable(maker, this);
            begin();
        }
        return readable;
    }

    private void begin() {
        if (output != null) {
            readable.onData(chunk -> output.write(chunk.bytes()));
        }
        if (finished) {
            readable.end();
        }
    }

    void passTo(ModuleOutput next) {
        output = next;
    }

    @Override
    public void write(byte[] bytes) {
        if (!closed) {
            room.take(bytes.length + PIECE);
            pieces.add(bytes.clone());
            announce();
        }
    }

    private void announce() {
        if (announced.compareAndSet(false, true)) {
            maker.execute(flush);
        }
    }

    private void flush() {
        announced.set(false);
        try {
            for (int left = BATCH; left > 0 && wanted && !pieces.isEmpty(); left--) {
                pushNext();
            }
        } finally {
            lookAgain(); // also where a listener threw
        }
    }

    private void lookAgain() {
        if (wanted && !pieces.isEmpty()) {
            announce();
        }
    }

    private void pushNext() {
        byte[] piece = pieces.poll();
        if (piece != null) {
            room.give(piece.length + PIECE);
            readable().push(piece);
        }
    }

    /** Nobody writes any more: what waits is handed over, wanted or not, then comes the end. */
    void finish() {
        room.open();
        while (!pieces.isEmpty()) {
            pushNext();
        }
        finished = true;
        if (readable != null) {
            readable.end();
        }
    }

    @Override
    public void reading(boolean whether) {
        wanted = whether;
        lookAgain();
    }

    @Override
    public void close() {
        closed = true;
        room.open();
        pieces.clear();
    }
}
