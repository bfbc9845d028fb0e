package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.stream.Duplex;
import dev.forkshop.runtime.stream.Readable;

/** Tells the journal what passes through one stream of a child. */
final class StreamFacts {
    private static final String[] NAMES = {"stdin", "stdout", "stderr"};

    private final Journal journal;
    private final long started;
    private final long pid;
    private final int place;
    private long pieces;
    private boolean ended;

    StreamFacts(Journal journal, long started, long pid, int place) {
        this.journal = journal;
        this.started = started;
        this.pid = pid;
        this.place = place;
    }

    void watch(Duplex stream) {
        Readable output = stream.readable();
        if (output != null) {
            output.onArrival(this::arrived);
            output.onEnd(() -> ended(output.bytesRead()));
            stream.onClose(() -> ended(output.bytesRead())); // one that was given up has no end
        }
        if (place == 0) {
            stream.writable().onFinish(() -> inputEnded(stream.writable().bytesWritten()));
        }
    }

    private void arrived(int bytes) {
        pieces++;
        journal.append(new ProcessFact.Output(pid, name(), bytes), started);
    }

    private void ended(long bytes) {
        if (ended) {
            return;
        }
        ended = true;
        journal.append(new ProcessFact.OutputEnded(pid, name(), bytes, pieces), started);
    }

    private void inputEnded(long bytes) {
        journal.append(new ProcessFact.InputEnded(pid, bytes), started);
    }

    private String name() {
        return place < NAMES.length ? NAMES[place] : "stdio[" + place + "]";
    }
}
