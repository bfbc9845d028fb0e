package dev.forkshop.runtime.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Where a loop waits: for channels, for a time, or to be woken. In its selector, or, where one is installed, in a
 * {@link Reactor} while a {@link Lookout} watches the selector. Loop's thread only, save for {@link #wake}.
 */
final class Poll {
    private final Selector selector;
    private final Nap nap = new Nap();
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
     * @param hasWork whether there is something to do at once; asked when a wake-up can no longer be missed
     * @param millis how long at most; negative: without limit
     */
    void await(BooleanSupplier hasWork, long millis) {
        nap.begin();
        try {
            if (reactor == null) {
                select(hasWork, millis);
            } else {
                nap.deepen();
                lookout.resume();
                reactor.await(() -> lookout.found() || hasWork.getAsBoolean(), millis);
            }
        } finally {
            nap.end();
        }
    }

    private void select(BooleanSupplier hasWork, long millis) {
        try {
            if (hasWork.getAsBoolean() || millis == 0) {
                look();
            } else {
                nap.take(this::look, () -> selector.select(Math.max(0, millis))); // for a selector 0 is without limit
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the poll failed", broken);
        }
    }

    /** Where nothing is watched there is nothing to ask the system for. */
    private void look() throws IOException {
        if (!selector.keys().isEmpty()) {
            selector.selectNow();
        }
    }

    /** Hands over the channels that became ready. */
    void ready(Consumer<Watch> reader) {
        boolean ours = lookout == null || lookout.found();
        if (!ours || selector.selectedKeys().isEmpty()) {
            return;
        }
        List<SelectionKey> keys = List.copyOf(selector.selectedKeys());
        selector.selectedKeys().clear();
        keys.forEach(key -> reader.accept((Watch) key.attachment()));
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
