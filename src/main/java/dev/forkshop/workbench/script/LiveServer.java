package dev.forkshop.workbench.script;

import dev.forkshop.workbench.session.Servers.Member;
import dev.forkshop.workbench.session.Session;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The server that was started last and still runs, as an object. Any thread; all but two throw where there is none. */
public final class LiveServer {
    private final Session session;

    LiveServer(Session session) {
        this.session = session;
    }

    public boolean isUp() {
        return newest().isPresent();
    }

    public String name() {
        return one().name();
    }

    /** {@code http://127.0.0.1:8000}. */
    public String url() {
        return one().url();
    }

    public int port() {
        return one().port();
    }

    /** Ends it. */
    public CompletableFuture<?> stop() {
        return one().stop().get();
    }

    private Optional<Member> newest() {
        return session.servers().alive().stream().max(Comparator.comparingLong(Member::since));
    }

    private Member one() {
        return newest().orElseThrow(() -> new IllegalStateException("no server runs: serve SlowApi starts one"));
    }

    @Override
    public String toString() {
        return newest().map(up -> up.name() + " at " + up.url()).orElse("no server");
    }
}
