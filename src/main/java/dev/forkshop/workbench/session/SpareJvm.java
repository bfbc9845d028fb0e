package dev.forkshop.workbench.session;

import dev.forkshop.runtime.childprocess.Spares;
import dev.forkshop.runtime.loop.EventLoop;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The JVM that a sitting keeps ready for its next fork, see {@link Spares}: because somebody asked for it, or by itself
 * where a person tries things out. It is started when no line has run for a moment, so that it takes nobody's processor.
 * Any thread.
 */
public final class SpareJvm {
    private static final long CALM_MILLIS = 500;

    /** What was asked for. */
    private enum Wish {
        NOTHING,
        ONE,
        NONE
    }

    private final Supplier<EventLoop> loop;
    private volatile BooleanSupplier byItself = () -> false;
    private volatile Wish wish = Wish.NOTHING;
    private int lines;
    private boolean missing;

    SpareJvm(Supplier<EventLoop> loop) {
        this.loop = loop;
    }

    /** When one is kept without being asked for, from the first fork on. */
    public void byItself(BooleanSupplier when) {
        byItself = when;
    }

    /** Whether forks take it. */
    public boolean isUsed() {
        return wish == Wish.NOTHING ? byItself.getAsBoolean() : wish == Wish.ONE;
    }

    /** The one that waits. */
    public CompletableFuture<Optional<Spares.Ready>> ready() {
        return onLoop(() -> spares().ready());
    }

    /** Keeps one from now on; completes when it waits, exceptionally where it cannot be started. */
    public CompletableFuture<Spares.Ready> keep() {
        wish = Wish.ONE;
        return onLoop(() -> spares().keep()).thenCompose(coming -> coming);
    }

    /** Keeps none from now on; completes when it is gone. */
    public CompletableFuture<Void> none() {
        wish = Wish.NONE;
        return onLoop(() -> {
            spares().end();
            return null;
        });
    }

    private <T> CompletableFuture<T> onLoop(Supplier<T> work) {
        return loop.get().submit(work::get);
    }

    private Spares spares() {
        return Spares.of(loop.get());
    }

    // ---- when one is started

    /** A fork has used it, or would have. */
    public synchronized void missed() {
        missing = isUsed();
    }

    /** A line is carried out from now on. */
    public synchronized void lineBegins() {
        lines++;
    }

    /** A line has been carried out. */
    public synchronized void lineEnds() {
        lines--;
        if (lines == 0 && missing) {
            loop.get().execute(this::later);
        }
    }

    private void later() {
        loop.get().setTimeout(this::startWhereCalm, CALM_MILLIS).unref();
    }

    /** One that cannot be started is nobody's loss: the next fork starts a JVM, or tells why it cannot. */
    private void startWhereCalm() {
        if (takeCalm()) {
            spares().keep();
        }
    }

    private synchronized boolean takeCalm() {
        boolean calm = missing && lines == 0 && isUsed();
        missing &= !calm;
        return calm;
    }
}
