package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.transport.Lane;
import dev.forkshop.runtime.transport.Transport;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.function.IntConsumer;

/**
 * The descriptors that the primary sends, each beside the message that it belongs to: both ways keep their order, so the
 * third descriptor is the third message's. Loop thread only.
 */
final class Deliveries {
    private final EventLoop loop;
    private final ArrayDeque<IntConsumer> expected = new ArrayDeque<>();
    private final ArrayDeque<Integer> arrived = new ArrayDeque<>();
    private Lane lane;

    Deliveries(EventLoop loop) {
        this.loop = loop;
    }

    /** The lane is at this path; once is enough. */
    void join(String path) {
        if (lane == null) {
            lane = Transport.of(loop).joinLane(Path.of(path));
            lane.onDescriptor(this::arrived);
        }
    }

    private void arrived(int descriptor) {
        arrived.add(descriptor);
        match();
    }

    /** A message came that has a descriptor. */
    void expect(IntConsumer receiver) {
        expected.add(receiver);
        match();
    }

    private void match() {
        if (!expected.isEmpty() && !arrived.isEmpty()) {
            expected.poll().accept(arrived.poll());
        }
    }
}
