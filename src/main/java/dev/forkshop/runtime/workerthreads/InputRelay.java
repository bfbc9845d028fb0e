package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Hold;
import dev.forkshop.runtime.stream.Readable;
import dev.forkshop.runtime.stream.Sink;
import dev.forkshop.runtime.stream.Source;
import dev.forkshop.runtime.stream.Writable;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a maker writes into its worker's input. A piece counts as written when the worker wants more: that is
 * backpressure. The maker's side runs on its loop, the worker's on the worker's.
 */
final class InputRelay implements Sink {
    private final EventLoop maker;
    private final Writable writable;
    private volatile WorkerSide workerSide;
    private final ArrayDeque<Runnable> early = new ArrayDeque<>();

    InputRelay(EventLoop maker) {
        this.maker = maker;
        writable = new Writable(maker, this);
    }

    Writable writable() {
        return writable;
    }

    /** The stream that the worker's module reads; on its loop. */
    Readable attachTo(EventLoop worker) {
        WorkerSide side = new WorkerSide(worker);
        workerSide = side;
        maker.execute(() -> {
            early.forEach(Runnable::run);
            early.clear();
        });
        return side.readable;
    }

    private void onWorker(Consumer<WorkerSide> work) {
        WorkerSide side = workerSide;
        if (side == null) {
            early.add(() -> onWorker(work));
        } else {
            side.loop.execute(() -> work.accept(side));
        }
    }

    @Override
    public void write(List<ByteBuffer> pieces, Consumer<NodeError> done) {
        List<byte[]> copies = pieces.stream().map(InputRelay::copy).toList();
        Runnable taken = taken(done);
        onWorker(side -> side.take(copies, taken));
    }

    private Runnable taken(Consumer<NodeError> done) {
        Runnable told = maker.bind(() -> done.accept(null));
        return () -> maker.execute(told);
    }

    private static byte[] copy(ByteBuffer piece) {
        byte[] copy = new byte[piece.remaining()];
        piece.get(copy);
        return copy;
    }

    @Override
    public void end(Consumer<NodeError> done) {
        onWorker(WorkerSide::end);
        maker.nextTick(() -> done.accept(null));
    }

    @Override
    public void close() {
        onWorker(WorkerSide::end);
    }

    /** The reading end. It keeps the worker alive while somebody there reads. */
    private static final class WorkerSide implements Source {
        private final EventLoop loop;
        private final Readable readable;
        private final Hold hold;
        private Runnable taken = () -> {};
        private boolean wanted = true;

        WorkerSide(EventLoop loop) {
            this.loop = loop;
            hold = loop.hold();
            hold.unref();
            readable = new Readable(loop, this);
        }

        void take(List<byte[]> pieces, Runnable whenTaken) {
            taken = whenTaken;
            pieces.forEach(readable::push);
            answer();
        }

        private void answer() {
            if (wanted) {
                Runnable once = taken;
                taken = () -> {};
                once.run();
            }
        }

        void end() {
            hold.close();
            readable.end();
        }

        @Override
        public void reading(boolean whether) {
            wanted = whether;
            if (readable != null && !readable.isPaused()) {
                hold.ref();
            }
            answer();
        }

        @Override
        public void close() {
            hold.close();
        }
    }
}
