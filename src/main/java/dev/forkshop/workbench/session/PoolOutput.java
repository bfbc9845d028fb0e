package dev.forkshop.workbench.session;

import dev.forkshop.runtime.stream.Readable;
import dev.forkshop.runtime.workerthreads.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the workers of a pool print: for the run that goes on; between runs it waits for the next. On the loop. */
public final class PoolOutput {
    /** The output of a worker, and its errors, as text. */
    public record Streams(int threadId, Readable out, Readable err) {
        private boolean empty() {
            return out.readableLength() == 0 && err.readableLength() == 0;
        }

        private boolean ended() {
            return out.readableEnded() && err.readableEnded();
        }
    }

    private final List<Streams> all = new ArrayList<>();
    private Consumer<Streams> reader;

    /** From now on this worker's output comes here. */
    public void of(Worker worker) {
        Streams streams = new Streams(
                worker.threadId(),
                worker.stdout().setEncoding("utf8"),
                worker.stderr().setEncoding("utf8"));
        all.add(streams);
        if (reader != null) {
            reader.accept(streams);
        }
        worker.onExit(code -> {
            if (streams.empty()) {
                all.remove(streams);
            }
        });
    }

    /** Who reads from now on; gets the streams of all workers, those of later ones too. */
    public void to(Consumer<Streams> next) {
        reader = next;
        all.forEach(next);
    }

    /** This one reads no more. */
    public void noLongerTo(Consumer<Streams> former) {
        reader = reader == former ? null : reader;
        all.removeIf(Streams::ended);
    }
}
