package dev.forkshop.runtime.stream;

import java.util.Set;
import java.util.function.Consumer;

/** A {@link Readable} that is poured into a {@link Writable}, at the pace of its slowest target. Loop thread only. */
final class Pipe {
    private final Readable from;
    private final Writable to;
    private final Set<Pipe> siblings;
    private final Consumer<Chunk> pour = this::pour;
    private boolean waiting;

    /** {@code siblings} are all pipes from the same source. */
    Pipe(Readable from, Writable to, Set<Pipe> siblings) {
        this.from = from;
        this.to = to;
        this.siblings = siblings;
    }

    void connect(boolean end) {
        siblings.add(this);
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
            resumeIfNobodyWaits();
        }
    }

    private void resumeIfNobodyWaits() {
        if (siblings.stream().noneMatch(pipe -> pipe.waiting)) {
            from.resume();
        }
    }

    /** Nobody drains a closed target: the others go on without it; without any other the source pauses, as in Node. */
    private void disconnect() {
        siblings.remove(this);
        from.offData(pour);
        if (siblings.isEmpty()) {
            from.pause();
        } else {
            drained();
        }
    }
}
