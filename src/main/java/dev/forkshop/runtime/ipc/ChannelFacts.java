package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.ChannelFact;
import dev.forkshop.runtime.journal.Journal;

/** Tells the journal what happens on one channel. */
final class ChannelFacts {
    private final Journal journal;
    private long peer;
    private long opened;
    private long sent;
    private long received;

    ChannelFacts(Journal journal, long peer) {
        this.journal = journal;
        this.peer = peer;
    }

    void peer(long pid) {
        peer = pid;
    }

    void opened(Serialization serialization) {
        opened = journal.append(new ChannelFact.Opened(peer, serialization.word()));
    }

    void sent(int bytes, String preview) {
        journal.append(new ChannelFact.Sent(peer, ++sent, bytes, preview), opened);
    }

    void received(int bytes, String preview) {
        journal.append(new ChannelFact.Received(peer, ++received, bytes, preview), opened);
    }

    void handleSent(String type) {
        journal.append(new ChannelFact.HandleSent(peer, sent, type), opened);
    }

    void handleReceived(String type) {
        journal.append(new ChannelFact.HandleReceived(peer, received, type), opened);
    }

    void failed(NodeError error) {
        journal.append(new ChannelFact.Failed(peer, error.code(), error.getMessage()), opened);
    }

    /** A channel that was never opened has no end to tell of. */
    void closed() {
        if (opened != 0) {
            journal.append(new ChannelFact.Closed(peer), opened);
        }
    }
}
