package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.loop.EventLoop;
import java.util.function.LongSupplier;

/** Tells the journal what happens on one channel. Loop thread only. */
final class ChannelFacts {
    private static final int SUM_MILLIS = 1000;

    private final EventLoop loop;
    private final Journal journal;
    private final MessageTally sent;
    private final MessageTally received;
    private long peer;
    private long opened;

    ChannelFacts(EventLoop loop, long peer) {
        this.loop = loop;
        this.journal = loop.journal();
        this.peer = peer;
        sent = new MessageTally(new Nanos(), new SentMore());
        received = new MessageTally(new Nanos(), new ReceivedMore());
    }

    void peer(long pid) {
        peer = pid;
    }

    void opened(Serialization serialization) {
        opened = journal.append(new ChannelFact.Opened(peer, serialization.word()));
    }

    /** Whether the next message is told by itself, with its beginning; others are only counted. */
    boolean tellsNextSent() {
        return sent.takesOne();
    }

    /** The same for one that has come, and is given to the listeners later. */
    boolean tellsNextReceived() {
        return received.takesOne();
    }

    /** {@code handle} is the type of what goes along, or null. */
    void sent(int bytes, String preview, String handle) {
        journal.append(new ChannelFact.Sent(peer, sent.next(), bytes, preview), opened);
        if (handle != null) {
            journal.append(new ChannelFact.HandleSent(peer, sent.sequence(), handle), opened);
        }
    }

    void sentUntold(int bytes) {
        sumUpLater(sent.add(bytes), sent);
    }

    void received(int bytes, String preview) {
        journal.append(new ChannelFact.Received(peer, received.next(), bytes, preview), opened);
    }

    void receivedUntold(int bytes) {
        sumUpLater(received.add(bytes), received);
    }

    private void sumUpLater(boolean first, MessageTally tally) {
        if (first) {
            loop.asNobody(() -> loop.setTimeout(tally::tellRest, SUM_MILLIS).unref());
        }
    }

    // No lambdas here: a starting child takes a tenth of a millisecond for each.

    private static final class Nanos implements LongSupplier {
        @Override
        public long getAsLong() {
            return System.nanoTime();
        }
    }

    private final class SentMore implements MessageTally.Sum {
        @Override
        public void tell(long messages, long bytes) {
            journal.append(new ChannelFact.SentMore(peer, messages, bytes), opened);
        }
    }

    private final class ReceivedMore implements MessageTally.Sum {
        @Override
        public void tell(long messages, long bytes) {
            journal.append(new ChannelFact.ReceivedMore(peer, messages, bytes), opened);
        }
    }

    /** Tells what has not been told one by one. */
    void tellRest() {
        sent.tellRest();
        received.tellRest();
    }

    void handleReceived(String type) {
        journal.append(new ChannelFact.HandleReceived(peer, received.sequence(), type), opened);
    }

    void failed(NodeError error) {
        journal.append(new ChannelFact.Failed(peer, error.code(), error.getMessage()), opened);
    }

    /** A channel that was never opened has no end to tell of. */
    void closed() {
        tellRest();
        if (opened != 0) {
            journal.append(new ChannelFact.Closed(peer), opened);
        }
    }
}
