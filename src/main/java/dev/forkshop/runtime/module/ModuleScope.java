package dev.forkshop.runtime.module;

import dev.forkshop.runtime.loop.Audience;
import dev.forkshop.runtime.loop.EventLoop;
import java.lang.StackWalker.StackFrame;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the globals of one run of a module stand for: its arguments, its output, its channel, its handlers, its exit code.
 * Found by the class loader of whoever calls, so that several runs on one loop never mix. Loop thread only.
 */
public final class ModuleScope {
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
        ModuleScope only = loop == null ? null : loop.attached(ModuleScope.class);
        return only == null ? ofCaller().or(() -> ofOwner(loop)) : Optional.of(only);
    }

    /** Where a callback is a method of the globals itself, as in setTimeout(process::exit, 5), no code of its is there. */
    private static Optional<ModuleScope> ofOwner(EventLoop loop) {
        return Optional.ofNullable(loop)
                .flatMap(EventLoop::owner)
                .filter(ModuleRun.class::isInstance)
                .map(owner -> ((ModuleRun) owner).scope());
    }

    private static Optional<ModuleScope> ofCaller() {
        StackWalker callers = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
        return Optional.ofNullable(callers.walk(ModuleScope::nearest));
    }

    private static ModuleScope nearest(Stream<StackFrame> frames) {
        Function<StackFrame, ClassLoader> loader =
                frame -> frame.getDeclaringClass().getClassLoader();
        return frames.limit(64)
                .map(loader)
                .filter(ModuleClassLoader.class::isInstance)
                .map(found -> ((ModuleClassLoader) found).scope())
                .findFirst()
                .orElse(null);
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
