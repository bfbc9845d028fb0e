package dev.forkshop.runtime.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Where a loop waits: for channels, for a time, or to be woken. Where it watches no channel it parks its thread, from which
 * it wakes up sooner than from a selector; else in its selector, or, where one is installed, in a {@link Reactor} while a
 * {@link Lookout} watches the selector. Loop's thread only, save for {@link #wake}.
 */
final class Poll {
    private final Nap nap = new Nap();
    private final Nap.Bed parking = new Parking();
    private final Nap.Bed selecting = new Selecting();
    private Selector selector;
    private volatile boolean parks;
    private volatile Thread sleeper;
    private volatile Reactor reactor;
    private Lookout lookout;

    /** Where channels are unlikely the selector is made for the first of them. */
    Poll(boolean withChannels) {
        if (withChannels) {
            selector();
        }
    }

    private Selector selector() {
        if (selector == null) {
            try {
                selector = Selector.open();
            } catch (IOException noSelector) {
                throw new UncheckedIOException("no channel can be watched without a selector", noSelector);
            }
        }
        return selector;
    }

    private boolean watches() {
        return selector != null && !selector.keys().isEmpty();
    }

    /** Waits in the reactor from now on. */
    void install(Reactor place, String loop) {
        reactor = place;
        lookout = new Lookout(loop, selector(), this::wake);
    }

    SelectionKey register(SelectableChannel channel, int operations) throws IOException {
        channel.configureBlocking(false);
        SelectionKey key = channel.register(selector(), operations);
        changed();
        return key;
    }

    /** What a key waits for has changed. */
    void changed() {
        if (lookout != null) {
            lookout.changed();
        }
    }

    /**
     * Ends the wait that goes on or is about to begin. Any thread; costs a system call only where the loop sleeps. Who comes
     * so late that the loop waits once more, perhaps elsewhere, ends that wait for nothing, or none.
     */
    void wake() {
        if (!nap.end()) {
            return;
        }
        Reactor place = reactor;
        if (place != null) {
            place.wake();
        } else if (parks) {
            LockSupport.unpark(sleeper);
        } else {
            selector.wakeup();
        }
    }

    /**
     * Waits.
     *
     * @param loop asked whether there is something to do at once, when a wake-up can no longer be missed
     * @param millis how long at most; negative: without limit
     */
    void await(EventLoop loop, long millis) {
        sleeper = Thread.currentThread();
        nap.begin();
        try {
            if (reactor == null) {
                select(loop, millis);
            } else {
                nap.deepen();
                lookout.resume();
                reactor.await(() -> lookout.found() || loop.hasWork(), millis);
            }
        } finally {
            nap.end();
        }
    }

    private void select(EventLoop loop, long millis) {
        parks = !watches();
        Nap.Bed bed = parks ? parking : selecting;
        try {
            if (loop.hasWork() || millis == 0) {
                bed.look();
            } else {
                nap.take(bed, millis);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the poll failed", broken);
        }
    }

    private final class Parking implements Nap.Bed {
        @Override
        public boolean look() {
            return false;
        }

        @Override
        public boolean sleep(long millis) {
            if (millis < 0) {
                LockSupport.park(Poll.this);
            } else {
                LockSupport.parkNanos(Poll.this, TimeUnit.MILLISECONDS.toNanos(millis));
            }
            return false;
        }
    }

    private final class Selecting implements Nap.Bed {
        @Override
        public boolean look() throws IOException {
            return selector.selectNow() > 0;
        }

        @Override
        public boolean sleep(long millis) throws IOException {
            return selector.select(Math.max(0, millis)) > 0; // for a selector 0 is without limit
        }
    }

    /** Hands over the channels that became ready. */
    void ready(EventLoop loop) {
        boolean ours = lookout == null ? selector != null : lookout.found();
        if (!ours || selector.selectedKeys().isEmpty()) {
            return;
        }
        List<SelectionKey> keys = List.copyOf(selector.selectedKeys());
        selector.selectedKeys().clear();
        for (SelectionKey key : keys) {
            if (!loop.stopped()) {
                loop.call(((Watch) key.attachment()).firing());
            }
        }
    }

    void close() {
        if (selector != null) {
            closeSelector();
        }
        if (lookout != null) {
            lookout.end();
            reactor.close();
        }
    }

    private void closeSelector() {
        try {
            selector.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}
