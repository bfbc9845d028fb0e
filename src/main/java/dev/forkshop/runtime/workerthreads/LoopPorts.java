package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.loop.EventLoop;
import java.util.LinkedHashSet;
import java.util.Set;

/** The open ports of one loop; when the loop has ended their other ends hear of it. Loop thread only. */
final class LoopPorts {
    private final Set<MessagePort> open = new LinkedHashSet<>();

    private LoopPorts(EventLoop loop) {
        loop.atEnd(this::closeAll);
    }

    static LoopPorts of(EventLoop loop) {
        return loop.attachment(LoopPorts.class, () -> new LoopPorts(loop));
    }

    void add(MessagePort port) {
        open.add(port);
    }

    void remove(MessagePort port) {
        open.remove(port);
    }

    private void closeAll() {
        Set.copyOf(open).forEach(MessagePort::finish);
    }
}
