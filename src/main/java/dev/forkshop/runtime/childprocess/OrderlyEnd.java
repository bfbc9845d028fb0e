package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Hold;
import dev.forkshop.runtime.loop.Timer;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The end of all children of a loop, and of their descendants, when the loop's owner leaves. Loop thread only. */
final class OrderlyEnd {
    /** A grandchild does not tell us when it ends, and the JDK looks for it three times a second only. */
    private static final int LOOK_MILLIS = 10;

    private final EventLoop loop;
    private final Children children;
    private final Hold hold;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final List<ChildProcess> ending;
    private final List<ProcessHandle> descendants;
    private Timer grace;
    private Timer look;

    OrderlyEnd(EventLoop loop, Children children) {
        this.loop = loop;
        this.children = children;
        this.hold = loop.hold();
        this.ending = children.toEnd();
        this.descendants = children.descendantsToEnd();
    }

    CompletableFuture<Void> begin(long graceMillis) {
        grace = loop.setTimeout(this::force, graceMillis);
        ending.forEach(child -> child.onExit((code, signal) -> check()));
        look = loop.setInterval(this::check, LOOK_MILLIS);
        ending.forEach(child -> child.send(Signals.number("SIGTERM"), "shutdown"));
        descendants.forEach(ProcessHandle::destroy);
        check();
        return done;
    }

    private void force() {
        children.descendantsToEnd().forEach(ProcessHandle::destroyForcibly);
        ending.forEach(child -> child.send(Signals.number("SIGKILL"), "shutdown"));
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    private void check() {
        boolean over = children.toEnd().stream().noneMatch(ending::contains)
                && descendants.stream().noneMatch(Zombies::runs);
        if (over && !done.isDone()) {
            grace.clear();
            look.clear();
            hold.close();
            done.complete(null);
        }
    }
}
