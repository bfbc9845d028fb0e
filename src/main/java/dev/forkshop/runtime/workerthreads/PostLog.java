package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.runtime.memory.Parcel;

/**
 * Tells the messages of one direction between a worker and its parent: the first hundred one by one, the rest in sums,
 * because telling takes the journal's lock. Posting is told on the sender's thread, arriving on the receiver's.
 */
final class PostLog {
    static final PostLog SILENT = new PostLog(null, null, 0, false);
    private static final int ONE_BY_ONE = 100;

    private final Journal sender;
    private final Journal receiver;
    private final int threadId;
    private final boolean toWorker;
    private volatile long posted; // written by the sender only
    private long untold;
    private long untoldBytes;

    PostLog(Journal sender, Journal receiver, int threadId, boolean toWorker) {
        this.sender = sender;
        this.receiver = receiver;
        this.threadId = threadId;
        this.toWorker = toWorker;
    }

    Dispatch posted(Object value, Parcel parcel) {
        if (sender == null) {
            return Dispatch.UNTOLD;
        }
        posted++;
        return posted > ONE_BY_ONE ? sum(parcel) : tell(value, parcel);
    }

    /** How many so far. Any thread. */
    long count() {
        return posted;
    }

    private Dispatch sum(Parcel parcel) {
        untold++;
        untoldBytes += parcel.copied();
        return Dispatch.UNTOLD;
    }

    private Dispatch tell(Object value, Parcel parcel) {
        long sequence = posted;
        long fact = sender.append(new WorkerFact.Posted(
                threadId, toWorker, sequence, parcel.copied(), parcel.moved(), parcel.shared(), Preview.of(value)));
        return () -> receiver.append(new WorkerFact.Delivered(threadId, toWorker, sequence), fact);
    }

    /** Tells the sums; on the sender's thread, at its end. */
    void tellRest() {
        if (untold > 0) {
            sender.append(new WorkerFact.PostedMore(threadId, toWorker, untold, untoldBytes));
            untold = 0;
            untoldBytes = 0;
        }
    }
}
