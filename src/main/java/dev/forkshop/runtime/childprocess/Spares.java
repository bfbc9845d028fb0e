package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.loop.EventLoop;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The JVM that a loop keeps ready for its next fork that {@linkplain ForkOptions#spare may have} it: one at most, and none
 * before somebody asks for it. It ends with its loop, and with this process however that ends. Node has nothing like it,
 * nor any need. Loop thread only.
 */
public final class Spares {
    private final EventLoop loop;
    private Spare spare;
    private CompletableFuture<Ready> coming = new CompletableFuture<>();

    /**
     * One that waits.
     *
     * @param pid its process
     * @param born when it was started, as {@link System#nanoTime}
     */
    public record Ready(long pid, long born) {}

    private Spares(EventLoop loop) {
        this.loop = loop;
    }

    /** That of this loop. */
    public static Spares of(EventLoop loop) {
        return loop.attachment(Spares.class, () -> {
            Spares spares = new Spares(loop);
            loop.atEnd(spares::end);
            return spares;
        });
    }

    /**
     * Has one started where there is none. Completes on the loop when it waits; exceptionally where it cannot be started (SystemError) or ends before
     * (IllegalStateException).
     */
    public CompletableFuture<Ready> keep() {
        loop.assertInLoop();
        if (spare == null) {
            coming = new CompletableFuture<>();
            loop.asNobody(this::start);
        }
        return coming;
    }

    private void start() {
        try {
            spare = Spare.start(loop, ForkSettings.of(loop).settings(), this::came, this::ended);
        } catch (NativeFailure failure) {
            coming.completeExceptionally(SystemError.of(failure.errno(), "spawn"));
        }
    }

    private void came() {
        coming.complete(new Ready(spare.pid(), spare.born()));
    }

    private void ended(ExitStatus status) {
        end();
        coming.completeExceptionally(
                new IllegalStateException("the spare JVM ended before it was ready: " + words(status)));
    }

    private static String words(ExitStatus status) {
        return status.signal() == null ? "exit " + status.code() : status.signal();
    }

    /** The one that waits. */
    public Optional<Ready> ready() {
        return Optional.ofNullable(spare).filter(Spare::isReady).map(one -> new Ready(one.pid(), one.born()));
    }

    /** Ends the one there is. */
    public void end() {
        if (spare != null) {
            Spare ending = spare;
            spare = null;
            ending.end();
        }
    }

    /** Takes the one there is for this call, if it suits and lives; then there is none any more. */
    Optional<ChildProcess> take(ProgramCall call, List<String> jvmOptions, Errand errand) {
        byte[] words = errand.bytes();
        if (spare == null || !spare.suits(call, jvmOptions, words)) {
            return Optional.empty();
        }
        Spare taken = spare;
        spare = null;
        return Optional.of(taken.become(call, errand.serialization(), words));
    }
}
