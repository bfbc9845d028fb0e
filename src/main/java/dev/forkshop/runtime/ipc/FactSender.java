package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.loop.EventLoop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the parent what happens in a child: before the loop waits, all new facts in one internal message. Where the
 * channel is full, facts wait in the journal, which forgets the oldest; no message of the program waits for a fact.
 */
public final class FactSender {
    static final String COMMAND = "NODE_FORKSHOP_FACTS";

    private final Journal journal;
    private final Channel channel;
    private long told;

    private FactSender(Journal journal, Channel channel) {
        this.journal = journal;
        this.channel = channel;
    }

    public static FactSender start(EventLoop loop, Channel channel) {
        FactSender sender = new FactSender(loop.journal(), channel);
        loop.beforePoll(sender::flush);
        return sender;
    }

    /** Sends what has not been told yet. */
    public void flush() {
        if (journal.last() == told || !channel.takesMore()) {
            return;
        }
        List<Object> facts = new ArrayList<>();
        for (Entry entry : journal.since(told)) {
            facts.add(FactCodec.encode(entry));
            told = entry.number();
        }
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("cmd", COMMAND);
        message.put("facts", facts);
        channel.sendInternal(message);
    }
}
