import static dev.forkshop.runtime.module.Globals.*;

import dev.forkshop.runtime.loop.EventLoop;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The figures of a program, which takes a round of one for each line of standard input that names it. Which rounds count
 * is said by whoever asks, by one rule for both sides.
 */
final class Rounds {
    private final Map<String, Consumer<Round>> figures = new HashMap<>();

    Rounds figure(String name, Consumer<Round> round) {
        figures.put(name, round);
        return this;
    }

    /** Until the end of the input; then the program ends. A thread reads, because a module of the shop has no input. */
    void serve() {
        EventLoop loop = EventLoop.current();
        setInterval(() -> {}, 60_000); // a run at the prompt does not wait for children alone
        Thread reader = new Thread(() -> {
            new BufferedReader(new InputStreamReader(System.in)).lines().forEach(figure -> take(figure, loop));
            loop.execute(() -> setImmediate(() -> process.exit(0)));
        });
        reader.setDaemon(true);
        reader.start();
    }

    /** On a turn that is the program's own: on one that another thread began, each call would look for its module. */
    private void take(String figure, EventLoop loop) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Round round = new Round(figure, () -> ended.complete(null));
        loop.execute(() -> setImmediate(() -> figures.get(figure).accept(round)));
        ended.join();
    }
}
