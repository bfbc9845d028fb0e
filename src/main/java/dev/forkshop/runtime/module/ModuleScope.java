package dev.forkshop.runtime.module;

import dev.forkshop.runtime.loop.Audience;
import dev.forkshop.runtime.loop.EventLoop;
import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the globals of one run of a module stand for: its arguments, its output, its channel, its handlers, its exit code.
 * Found by the class loader of whoever calls, so that several runs on one loop never mix. Loop thread only.
 */
public final class ModuleScope {
    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private static final int FRAMES = 64;

    final ModuleOptions options;
    final EventLoop loop;
    final Audience<Integer> exit = new Audience<>();
    final Audience<Integer> beforeExit = new Audience<>();
    final Audience<Throwable> uncaught = new Audience<>();
    final ModuleRun run;

    ModuleScope(ModuleOptions options, EventLoop loop, ModuleRun run) {
        this.options = options;
        this.loop = loop;
        this.run = run;
        LiveRuns.of(loop).began();
    }

    void ended() {
        LiveRuns.of(loop).ended();
    }

    /**
     * The scope of the only module of this loop; where several may run, that of the module whose code is on the stack, else
     * of the one whose callback this is.
     */
    static ModuleScope current() {
        Optional<ModuleScope> found = find();
        if (found.isEmpty()) {
            throw new IllegalStateException("the globals of a module were used where no module runs");
        }
        return found.get();
    }

    static Optional<ModuleScope> find() {
        EventLoop loop = EventLoop.find().orElse(null);
        ModuleScope found = loop == null ? null : ofLoop(loop);
        if (found == null) {
            found = CALLERS.walk(ModuleScope::nearest);
        }
        return found == null ? ofOwner(loop) : Optional.of(found);
    }

    /** The only one that it can be; null where there are more: to walk the stack takes some ten microseconds. */
    private static ModuleScope ofLoop(EventLoop loop) {
        ModuleScope only = loop.attached(ModuleScope.class);
        if (only == null && loop.owner().orElse(null) instanceof ModuleRun run && !run.ended()) {
            return LiveRuns.of(loop).isOneOnly() ? run.scope() : null;
        }
        return only;
    }

    /** Where a callback is a method of the globals itself, as in setTimeout(process::exit, 5), no code of its is there. */
    private static Optional<ModuleScope> ofOwner(EventLoop loop) {
        return Optional.ofNullable(loop)
                .flatMap(EventLoop::owner)
                .filter(ModuleRun.class::isInstance)
                .map(owner -> ((ModuleRun) owner).scope());
    }

    private static ModuleScope nearest(Stream<StackFrame> frames) {
        Iterator<StackFrame> each = frames.iterator();
        for (int left = FRAMES; left > 0 && each.hasNext(); left--) {
            if (each.next().getDeclaringClass().getClassLoader() instanceof ModuleClassLoader found) {
                return found.scope();
            }
        }
        return null;
    }

    /** Makes this the scope of everything on the loop. */
    void ownLoop() {
        loop.attach(ModuleScope.class, this);
    }

    ParentChannel channel() {
        if (options.channel() == null) {
            throw new IllegalStateException("process has no parent channel here: this module was not forked");
        }
        return options.channel();
    }
}
