package dev.forkshop.runtime.stream;

import java.util.function.Consumer;

/** A {@link Readable} that is poured into a {@link Writable}. */
final class Pipe {
    private final Readable from;
    private final Writable to;
    private final Consumer<Chunk> pour = this::pour;
    private boolean waiting;

    Pipe(Readable from, Writable to) {
        this.from = from;
        this.to = to;
    }

    void connect(boolean end) {
        to.onDrain(this::drained);
        to.onClose(this::disconnect);
        if (end) {
            from.onEnd(to::end);
        }
        from.onData(pour);
    }

    private void pour(Chunk chunk) {
        if (!to.write(chunk)) {
            waiting = true;
            from.pause();
        }
    }

    private void drained() {
        if (waiting) {
            waiting = false;
            from.resume();
        }
    }

    /** Nobody drains a closed target: without it the source would wait for ever, so it stays paused, as in Node. */
    private void disconnect() {
        from.offData(pour);
        from.pause();
    }
}
