package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.loop.EventLoop;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is open on one loop and is closed when that has ended: ports, whose other ends then hear of it, and broadcast
 * channels. Loop thread only.
 */
final class LoopPorts {
    private final Map<Object, Runnable> open = new LinkedHashMap<>();

    private LoopPorts(EventLoop loop) {
        loop.atEnd(this::closeAll);
    }

    static LoopPorts of(EventLoop loop) {
        return loop.attachment(LoopPorts.class, () -> new LoopPorts(loop));
    }

    void add(Object port, Runnable close) {
        open.put(port, close);
    }

    void remove(Object port) {
        open.remove(port);
    }

    private void closeAll() {
        List.copyOf(open.values()).forEach(Runnable::run);
    }
}
