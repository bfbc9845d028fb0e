package dev.forkshop.runtime.http;

import dev.forkshop.runtime.loop.EventLoop;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The servers of a loop that are not closed: when the loop ends, they tell the ends of what they began. Loop thread only. */
final class LoopServers {
    private final Set<Server> open = new LinkedHashSet<>();
    final HttpDate date = new HttpDate();

    static LoopServers of(EventLoop loop) {
        return loop.attachment(LoopServers.class, () -> {
            LoopServers servers = new LoopServers();
            loop.atEnd(servers::end);
            return servers;
        });
    }

    void add(Server server) {
        open.add(server);
    }

    void remove(Server server) {
        open.remove(server);
    }

    private void end() {
        List.copyOf(open).forEach(Server::endWithLoop);
    }
}
