package dev.forkshop.workbench.measure;

import dev.forkshop.runtime.http.Http;
import dev.forkshop.runtime.http.Server;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.Origin;
import dev.forkshop.runtime.loop.EventLoop;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What a JVM does slowly the first time that it serves or asks: loading the code for it. Done once for each JVM, by a
 * server and a client on a loop of their own, so that it counts in nobody's measured run.
 */
public final class HttpReady {
    private static final int FACTS = 64;
    private static final int REQUESTS = 200;

    private static boolean done;

    private HttpReady() {}

    /** Does it on the calling thread, which runs no loop, unless it was done already. */
    public static synchronized void await() {
        if (!done) {
            done = true;
            new EventLoop("getting ready", new Journal(Origin.here(), FACTS, System::nanoTime)).run(HttpReady::serve);
        }
    }

    private static void serve() {
        Server server = Http.createServer((request, response) -> response.end("ready"));
        server.listen(0, "127.0.0.1");
        server.onListening(() -> ask(server));
    }

    private static void ask(Server server) {
        URI here =
                URI.create("http://127.0.0.1:" + server.address().orElseThrow().port() + "/");
        LoadPlan plan = new LoadPlan(Errand.get(here), 2, REQUESTS, Duration.ofSeconds(5), 0, false, List.of(), false);
        Load load = new Load(plan, () -> new HttpClient(plan), System::nanoTime);
        load.begin().thenAccept(seen -> server.close());
    }
}
