package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.journal.Entry;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Timer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the parent what happens in a child: before the loop waits, in an internal message. What happens shortly after
 * goes together a moment later, so that a row of messages is not a row of tellings too. Where the channel is full, facts
 * wait in the journal, which forgets the oldest; no message of the program waits for a fact. Loop thread only.
 */
public final class FactSender {
    static final String COMMAND = "NODE_FORKSHOP_FACTS";

    private static final int AT_ONCE = 500;
    private static final long PAUSE_MILLIS = 4;

    private final EventLoop loop;
    private final Journal journal;
    private final Channel channel;
    private long told;
    private Timer pause;
    private boolean begun;

    private FactSender(EventLoop loop, Channel channel) {
        this.loop = loop;
        this.journal = loop.journal();
        this.channel = channel;
    }

    public static FactSender start(EventLoop loop, Channel channel) {
        FactSender sender = new FactSender(loop, channel);
        loop.beforePoll(sender.new Telling());
        return sender;
    }

    // No lambdas before the first answer: a starting child takes a tenth of a millisecond for each.

    private final class Telling implements Runnable {
        @Override
        public void run() {
            if (!begun) { // what the parent has sent meanwhile is answered first
                begun = true;
                rest();
            } else if (pause == null && somethingIsNew()) {
                send();
                rest();
            }
        }
    }

    private void rest() {
        loop.asNobody(new Rest());
        pause.unref();
    }

    private final class Rest implements Runnable {
        @Override
        public void run() {
            pause = loop.setTimeout(new GoOn(), PAUSE_MILLIS);
        }
    }

    private final class GoOn implements Runnable {
        @Override
        public void run() {
            pause = null;
        }
    }

    private boolean somethingIsNew() {
        return journal.last() != told && channel.takesMore();
    }

    /** Sends all that has not been told yet, as far as the channel takes it. */
    public void flush() {
        channel.tellRest();
        while (somethingIsNew()) {
            send();
        }
    }

    private void send() {
        List<Object> facts = new ArrayList<>();
        for (Entry entry : journal.since(told, AT_ONCE)) {
            facts.add(FactCodec.encode(entry));
            told = entry.number();
        }
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("cmd", COMMAND);
        message.put("facts", facts);
        channel.sendInternal(message);
    }
}
