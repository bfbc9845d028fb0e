package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.loop.Audience;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listener;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The children that one loop has started and that live. Loop thread only. */
public final class Children {
    private final Set<ChildProcess> living = new LinkedHashSet<>();
    private final Set<ChildProcess> open = new LinkedHashSet<>();
    private final Set<ProcessHandle> descendants = new LinkedHashSet<>();
    private final Audience<ChildProcess> started = new Audience<>();

    private final EventLoop loop;
    private volatile SyncRun waitsFor;

    private Children(EventLoop loop) {
        this.loop = loop;
    }

    /** Those of this loop. */
    public static Children of(EventLoop loop) {
        return loop.attachment(Children.class, () -> {
            Children children = new Children(loop);
            loop.atEnd(children::abandon);
            return children;
        });
    }

    void add(ChildProcess child) {
        living.add(child);
        open.add(child);
        if (!started.isEmpty()) {
            loop.asNobody(() -> loop.nextTick(() -> started.emit(child)));
        }
    }

    /** Hears of each child that is started from now on, once its maker's callback is done. */
    public Listener onChild(Consumer<ChildProcess> listener) {
        return started.add(listener);
    }

    void exited(ChildProcess child) {
        living.remove(child);
    }

    void closed(ChildProcess child) {
        open.remove(child);
    }

    /** Whether all have closed. */
    boolean noneIsOpen() {
        return open.isEmpty();
    }

    /** All that have not ended, oldest first. */
    public List<ChildProcess> living() {
        return List.copyOf(living);
    }

    /** The living one with this pid. */
    public Optional<ChildProcess> find(long pid) {
        return living.stream().filter(c -> c.pid() == pid).findFirst();
    }

    /** A signal may end a child but not what it started, which then can be found no more: so look before. */
    void rememberDescendants(ChildProcess child) {
        descendants.removeIf(process -> !Zombies.runs(process));
        ProcessHandle.of(child.pid()).ifPresent(p -> p.descendants().forEach(descendants::add));
    }

    /**
     * Ends all of them and everything that they started: SIGTERM first, SIGKILL after {@code graceMillis}. Children that
     * are detached and unreferenced were meant to go on, and do. The future completes on the loop when none is left.
     */
    public CompletableFuture<Void> endAll(long graceMillis) {
        loop.assertInLoop();
        return new OrderlyEnd(loop, this).begin(graceMillis);
    }

    /** The living ones that do not outlive us on purpose. */
    List<ChildProcess> toEnd() {
        return living.stream().filter(c -> !c.isLeftAlone()).toList();
    }

    /** What they have started, as far as it was seen; and what those have left that were ended before. */
    List<ProcessHandle> descendantsToEnd() {
        toEnd().forEach(this::rememberDescendants);
        return descendants.stream().filter(Zombies::runs).toList();
    }

    void waitsFor(SyncRun run) {
        waitsFor = run;
    }

    /**
     * Ends a sync call for which the loop stands still: its program gets this signal, and its pipes are given up even
     * where another process holds them. Does nothing where the loop is free. Any thread.
     */
    public void giveUpWaiting(String signal) {
        SyncRun run = waitsFor;
        if (run != null) {
            run.giveUp(signal);
        }
    }

    private void abandon() {
        open.forEach(ChildProcess::abandon);
        open.clear();
        living.clear();
    }
}
