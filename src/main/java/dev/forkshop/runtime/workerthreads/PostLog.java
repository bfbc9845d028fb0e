package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.journal.FactBudget;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.memory.Parcel;

/**
 * Tells the messages of one direction between a worker and its parent: a hundred in a second one by one, the rest in sums,
 * because telling takes the journal's lock. Posting is told on the sender's thread, arriving on the receiver's.
 */
final class PostLog {
    static final PostLog SILENT = new PostLog(null, null, 0, false);

    private final EventLoop sender;
    private final Journal receiver;
    private final int threadId;
    private final boolean toWorker;
    private final FactBudget budget = new FactBudget();
    private volatile long posted; // written by the sender only
    private long untold;
    private long untoldBytes;

    PostLog(EventLoop sender, Journal receiver, int threadId, boolean toWorker) {
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
        return mayTell() ? tell(value, parcel) : sum(parcel);
    }

    /** The time is that at which this turn of the loop began: to ask the clock for every message costs as much as the rest. */
    private boolean mayTell() {
        boolean room = budget.take(sender.busySince());
        if (room) {
            tellRest();
        }
        return room;
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
        long fact = sender.journal()
                .append(new WorkerFact.Posted(
                        threadId,
                        toWorker,
                        sequence,
                        parcel.copied(),
                        parcel.moved(),
                        parcel.shared(),
                        Preview.of(value)));
        return () -> receiver.append(new WorkerFact.Delivered(threadId, toWorker, sequence), fact);
    }

    /** Tells the sums; on the sender's thread: before it tells one by one again, and at its end. */
    void tellRest() {
        if (untold > 0) {
            sender.journal().append(new WorkerFact.PostedMore(threadId, toWorker, untold, untoldBytes));
            untold = 0;
            untoldBytes = 0;
        }
    }
}
