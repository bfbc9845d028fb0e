package dev.forkshop.runtime.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;

/**
 * Where a loop waits: for channels, for a time, or to be woken. In its selector, or, where one is installed, in a
 * {@link Reactor} while a {@link Lookout} watches the selector. Loop's thread only, save for {@link #wake}.
 */
final class Poll {
    private final Selector selector;
    private final Nap nap = new Nap();
    private final Nap.Bed bed = new Selecting();
    private volatile Reactor reactor;
    private Lookout lookout;

    Poll() {
        try {
            selector = Selector.open();
        } catch (IOException noSelector) {
            throw new UncheckedIOException("no event loop without a selector", noSelector);
        }
    }

    /** Waits in the reactor from now on. */
    void install(Reactor place, String loop) {
        reactor = place;
        lookout = new Lookout(loop, selector, this::wake);
    }

    SelectionKey register(SelectableChannel channel, int operations) throws IOException {
        channel.configureBlocking(false);
        SelectionKey key = channel.register(selector, operations);
        changed();
        return key;
    }

    /** What a key waits for has changed. */
    void changed() {
        if (lookout != null) {
            lookout.changed();
        }
    }

    /** Ends the wait that goes on or is about to begin. Any thread; costs a system call only where the loop sleeps. */
    void wake() {
        if (!nap.end()) {
            return;
        }
        Reactor place = reactor;
        if (place == null) {
            selector.wakeup();
        } else {
            place.wake();
        }
    }

    /**
     * Waits.
     *
     * @param loop asked whether there is something to do at once, when a wake-up can no longer be missed
     * @param millis how long at most; negative: without limit
     */
    void await(EventLoop loop, long millis) {
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

    private final class Selecting implements Nap.Bed {
        /** Where nothing is watched there is nothing to ask the system for. */
        @Override
        public boolean look() throws IOException {
            return !selector.keys().isEmpty() && selector.selectNow() > 0;
        }

        @Override
        public boolean sleep(long millis) throws IOException {
            return selector.select(Math.max(0, millis)) > 0; // for a selector 0 is without limit
        }
    }

    /** Hands over the channels that became ready. */
    void ready(EventLoop loop) {
        boolean ours = lookout == null || lookout.found();
        if (!ours || selector.selectedKeys().isEmpty()) {
            return;
        }
        List<SelectionKey> keys = List.copyOf(selector.selectedKeys());
        selector.selectedKeys().clear();
        for (SelectionKey key : keys) {
            loop.fire((Watch) key.attachment());
        }
    }

    void close() {
        try {
            selector.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
        if (lookout != null) {
            lookout.end();
            reactor.close();
        }
    }
}
