package dev.forkshop.runtime.loop;

import java.nio.channels.SelectionKey;
import java.util.function.IntConsumer;

/** The loop's eye on one channel: calls back on the loop when the channel is ready. Loop thread only. */
public final class Watch implements AutoCloseable {
    private final Poll poll;
    private final SelectionKey key;
    private final Hold hold;
    private final IntConsumer ready;
    private final Runnable firing = new Firing();

    Watch(Poll poll, SelectionKey key, Hold hold, IntConsumer ready) {
        this.poll = poll;
        this.key = key;
        this.hold = hold;
        this.ready = ready;
    }

    /** Asks for these operations of {@link SelectionKey} from now on; 0 rests, yet keeps the loop alive. */
    public void interest(int operations) {
        if (key.isValid() && key.interestOps() != operations) {
            key.interestOps(operations);
            poll.changed();
        }
    }

    public int interest() {
        return key.isValid() ? key.interestOps() : 0;
    }

    public void ref() {
        hold.ref();
    }

    public void unref() {
        hold.unref();
    }

    public boolean hasRef() {
        return hold.hasRef();
    }

    /** What the loop calls back when the channel is ready. */
    Runnable firing() {
        return firing;
    }

    private final class Firing implements Runnable {
        @Override
        public void run() {
            if (key.isValid()) {
                ready.accept(key.readyOps());
            }
        }
    }

    /** Stops watching; the channel itself stays as it is. */
    @Override
    public void close() {
        key.cancel();
        poll.changed();
        hold.close();
    }
}
