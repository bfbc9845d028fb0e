package dev.forkshop.runtime.ipc;

import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.transport.Lane;
import dev.forkshop.runtime.transport.Transport;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * What a channel has beside its frames once a descriptor is to travel: a {@link Lane}. The parent offers it, also when
 * the child is the first to want it, and the n-th descriptor belongs to the n-th frame that announces one. Neither side
 * loads what it takes before that. Loop thread only.
 */
final class Passage {
    private static final String OFFER = "NODE_LANE";
    private static final String WISH = "NODE_LANE_WANTED";
    private static final int NONE = -1;

    /** A handle stays open until the other side says that it has arrived. */
    private static final Consumer<SystemError> UNHEARD = error -> {};

    private final EventLoop loop;
    private final Channel channel;
    private final Supplier<Path> site;
    private final ArrayDeque<Integer> waiting = new ArrayDeque<>();
    private final ArrayDeque<Integer> arrived = new ArrayDeque<>();
    private final ArrayDeque<IntConsumer> takers = new ArrayDeque<>();
    private Lane lane;
    private boolean wished;

    /** {@code site} gives a fresh path for a socket; null at a child's end. */
    Passage(EventLoop loop, Channel channel, Supplier<Path> site) {
        this.loop = loop;
        this.channel = channel;
        this.site = site;
    }

    /** Whether the message is about the lane; then it has been dealt with. */
    boolean hears(Map<?, ?> message) {
        if (OFFER.equals(message.get("cmd"))) {
            use(Transport.of(loop).joinLane(Path.of(String.valueOf(message.get("path")))));
        } else if (WISH.equals(message.get("cmd")) && site != null) {
            want();
        } else {
            return false;
        }
        return true;
    }

    /** Gives the other process a copy of the descriptor. */
    void give(int descriptor) {
        want();
        if (lane == null) {
            waiting.add(descriptor);
        } else {
            lane.give(descriptor, UNHEARD);
        }
    }

    /** The next descriptor that nobody has taken is the taker's; -1 where none will come. */
    void take(IntConsumer taker) {
        if (arrived.isEmpty()) {
            takers.add(taker);
        } else {
            taker.accept(arrived.poll());
        }
    }

    private void want() {
        if (lane != null || wished) {
            return;
        }
        if (site == null) {
            Transport.of(loop).requireNative("sending a socket to another process");
            wished = true;
            channel.sendInternal(Map.of("cmd", WISH));
            return;
        }
        Path path = site.get();
        use(Transport.of(loop).offerLane(path));
        channel.sendInternal(Map.of("cmd", OFFER, "path", path.toString()));
    }

    private void use(Lane ready) {
        lane = ready;
        wished = false;
        lane.onDescriptor(this::arrived);
        lane.onClose(() -> lost(ready));
        for (Integer next = waiting.poll(); next != null; next = waiting.poll()) {
            lane.give(next, UNHEARD);
        }
    }

    private void arrived(int descriptor) {
        if (takers.isEmpty()) {
            arrived.add(descriptor);
        } else {
            takers.poll().accept(descriptor);
        }
    }

    /** The next descriptor gets a lane of its own. */
    private void lost(Lane closed) {
        if (lane == closed) {
            lane = null;
        }
        for (IntConsumer taker = takers.poll(); taker != null; taker = takers.poll()) {
            taker.accept(NONE);
        }
    }

    /** The channel has closed. */
    void close() {
        arrived.forEach(Lane::discard);
        arrived.clear();
        takers.clear();
        if (lane != null) {
            lane.close();
        }
    }
}
