package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.module.ModuleOutput;
import dev.forkshop.runtime.stream.Readable;
import dev.forkshop.runtime.stream.Source;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a worker prints, on its way to its maker's loop. Written by any thread of the worker; a batch wakes the loop once.
 * A writer never waits, as in Node: a worker that prints faster than its maker reads fills the memory.
 */
final class OutputRelay implements ModuleOutput, Source {
    private final EventLoop maker;
    private final Readable readable;
    private final Queue<byte[]> pieces = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean announced = new AtomicBoolean();

    OutputRelay(EventLoop maker) {
        this.maker = maker;
        readable = new Readable(maker, this);
    }

    Readable readable() {
        return readable;
    }

    void passTo(ModuleOutput output) {
        readable.onData(chunk -> output.write(chunk.bytes()));
    }

    @Override
    public void write(byte[] bytes) {
        pieces.add(bytes.clone());
        if (announced.compareAndSet(false, true)) {
            maker.execute(this::flush);
        }
    }

    private void flush() {
        announced.set(false);
        for (byte[] piece = pieces.poll(); piece != null; piece = pieces.poll()) {
            readable.push(piece);
        }
    }

    void finish() {
        flush();
        readable.end();
    }

    @Override
    public void reading(boolean wanted) {} // nothing of a worker's output can be held back

    @Override
    public void close() {
        pieces.clear();
    }
}
