package dev.forkshop.runtime.module;

import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Owner;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One run of a module on the loop of its caller, as {@code node file.js} would run it: main, then callbacks until
 * nothing that it started is left, then its exit handlers.
 *
 * <p>States: running, then ended; nothing of the run is called after its end. A run ends when main has returned and no
 * timer, immediate, child or other reference of its own is open; at {@code process.exit}; or at an error that nobody
 * caught. On a loop that it shares it {@linkplain Owner owns} what its callbacks begin. Loop thread only.
 */
public final class ModuleRun implements Owner {
    private final CompiledModule module;
    private final ModuleScope scope;
    private final ModuleClassLoader loader;
    private final IntConsumer onEnd;
    private final Consumer<Throwable> onFailure;
    private final Set<AutoCloseable> open = new HashSet<>();
    private final long started;
    private ClassLoader outside;
    private int held;
    private Integer exitCode;
    private boolean alone;
    private boolean lasting;
    private boolean ended;
    private boolean finished;
    private boolean checking;

    private ModuleRun(CompiledModule module, ModuleOptions options, Consumer<Throwable> onFailure, IntConsumer onEnd) {
        EventLoop loop = EventLoop.current();
        this.module = module;
        this.onEnd = onEnd;
        this.onFailure = onFailure;
        scope = new ModuleScope(options, loop, this);
        if (!options.place().equals("process")) {
            SystemStreams.divert();
        }
        loader = module.load(scope);
        started = loop.journal().append(new ModuleFact.Started(module.name(), options.place()));
    }

    /** The run whose code is on the stack, or whose loop this is. */
    public static Optional<ModuleRun> current() {
        return ModuleScope.find().map(scope -> scope.run);
    }

    /** Runs the module; {@code onEnd} gets the exit code, once. Returns after main. */
    public static ModuleRun start(CompiledModule module, ModuleOptions options, IntConsumer onEnd) {
        ModuleRun run = new ModuleRun(module, options, new UncaughtPrinter(options), onEnd);
        run.main();
        return run;
    }

    /** The same, yet main is not run before {@link #main}. */
    public static ModuleRun prepare(CompiledModule module, ModuleOptions options, IntConsumer onEnd) {
        return new ModuleRun(module, options, new UncaughtPrinter(options), onEnd);
    }

    /**
     * Runs the module as the only one of this loop, which ends when the loop does; what the loop itself catches is the
     * module's.
     */
    public static ModuleRun startAlone(CompiledModule module, ModuleOptions options, IntConsumer onEnd) {
        ModuleRun run = new ModuleRun(module, options, new UncaughtPrinter(options), onEnd);
        run.alone();
        run.main();
        return run;
    }

    /**
     * The same, yet main is not run before {@link #main}; an error that nobody caught goes to {@code onFailure}, before
     * the exit handlers.
     */
    public static ModuleRun prepareAlone(
            CompiledModule module, ModuleOptions options, Consumer<Throwable> onFailure, IntConsumer onEnd) {
        ModuleRun run = new ModuleRun(module, options, onFailure, onEnd);
        run.alone();
        return run;
    }

    /** A run without a main, which goes on whatever its callbacks throw, until {@code process.exit} or the loop's end. */
    static ModuleRun last(
            CompiledModule module, ModuleOptions options, Consumer<Throwable> onFailure, IntConsumer onEnd) {
        ModuleRun run = new ModuleRun(module, options, onFailure, onEnd);
        run.lasting = true;
        run.held = 1; // never idle by its own count
        return run;
    }

    private void alone() {
        outside = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader); // threads of the module are known by it
        alone = true;
        scope.ownLoop();
        held = 1; // never idle by its own count
        scope.loop.onUncaught(new Uncaught());
        scope.loop.beforeExit(guard(new BeforeExit()));
        scope.loop.atEnd(new AtEnd());
    }

    /** No lambdas in what each run does: see {@link Guarded}. */
    private final class Uncaught implements Consumer<Throwable> {
        @Override
        public void accept(Throwable error) {
            thrown(error);
        }
    }

    private final class BeforeExit implements Runnable {
        @Override
        public void run() {
            scope.beforeExit.emit(code());
        }
    }

    private final class AtEnd implements Runnable {
        @Override
        public void run() {
            Thread.currentThread().setContextClassLoader(outside);
            end(code());
        }
    }

    /** Runs the module's main, once. */
    public void main() {
        enter();
        call(new Main());
        leave();
    }

    private final class Main implements Runnable {
        @Override
        public void run() {
            try {
                loader.main(scope.options.arguments().toArray(new String[0]));
            } catch (Throwable thrown) { // main may throw what it likes
                throw Sneaky.sneak(thrown);
            }
        }
    }

    ModuleScope scope() {
        return scope;
    }

    ModuleClassLoader loader() {
        return loader;
    }

    /** What it was given. */
    public ModuleOptions options() {
        return scope.options;
    }

    public String name() {
        return module.name();
    }

    public boolean ended() {
        return ended;
    }

    /** The callback as the loop may call it: not after the end, and what it throws is this run's affair. */
    public Runnable guard(Runnable callback) {
        return new Guarded(this, callback);
    }

    /** The same for a listener of something. */
    public <T> Consumer<T> guard(Consumer<? super T> listener) {
        return new Guarded.Listener<>(this, listener);
    }

    /** Calls back now, as {@link #guard} would. */
    public void call(Runnable callback) {
        if (!ended) {
            run(callback);
        }
    }

    /** Whether it is the only one of its loop, and ends with it. */
    public boolean isAlone() {
        return alone;
    }

    /** What is begun here keeps this run going, also where the loop runs somebody else's callback. */
    public <T> T begin(Supplier<T> beginning) {
        if (alone) {
            return beginning.get();
        }
        AtomicReference<T> begun = new AtomicReference<>();
        scope.loop.as(this, () -> begun.set(beginning.get()));
        return begun.get();
    }

    private void run(Runnable callback) {
        if (!alone) {
            scope.loop.as(this, callback);
            return;
        }
        try {
            callback.run();
        } catch (Throwable thrown) { // whatever a module throws ends the module, not the loop
            thrown(thrown);
        }
    }

    @Override
    public void refs(int by) {
        if (by > 0) {
            enter();
        } else {
            leave();
        }
    }

    @Override
    public void uncaught(Throwable thrown) {
        thrown(thrown);
    }

    private void enter() {
        held++;
    }

    private void leave() {
        held--;
        if (held == 0 && !checking && !ended) {
            checking = true;
            scope.loop.asNobody(() -> scope.loop.setImmediate(guard(this::endIfIdle)));
        }
    }

    private void endIfIdle() {
        checking = false;
        if (loader.polls().stopped()) {
            return; // it did not come to its end by itself
        }
        if (held == 0) {
            scope.beforeExit.emit(code());
        }
        if (held == 0 && !ended) {
            end(code());
        }
    }

    /** Remembers what must be closed if the run ends while it is open. */
    @Override
    public void opened(AutoCloseable resource) {
        open.add(resource);
    }

    /** Forgets what was closed before the end. */
    @Override
    public void closed(AutoCloseable resource) {
        open.remove(resource);
    }

    int code() {
        return exitCode == null ? 0 : exitCode;
    }

    void exitCode(int code) {
        exitCode = code;
    }

    /** Node's process.exit: the handlers, the end, and no way back. */
    ProcessExit exit(int code) {
        exitCode = code; // counts also in an exit handler, when the end has begun
        if (ended && ofProcess()) {
            finish(); // at once, as in Node; its code has no polls that would stop it
        }
        end(code);
        stop();
        return new ProcessExit();
    }

    /** Stops the module's code wherever it is, at its next poll; the end itself is the caller's affair. Any thread. */
    public void stop() {
        loader.polls().stop();
        otherThreads().forEach(ModuleRun::endQuietly);
    }

    /** Ctrl-C: stops the module wherever it is and ends the run with this code. Any thread. */
    public void interrupt(int code) {
        stop();
        scope.loop.execute(() -> {
            if (!ended) {
                scope.loop.journal().append(new ModuleFact.Stopped(module.name()));
                end(code);
            }
        });
    }

    private static void endQuietly(Thread thread) {
        thread.setUncaughtExceptionHandler((ended, stopped) -> {}); // that it was stopped is no error of its own
        thread.interrupt();
    }

    /** Stops the threads that the module made for itself and left behind. Called by its own thread, at its end. */
    public void leaveNoThreads() {
        if (otherThreads().findAny().isPresent()) {
            stop();
        }
    }

    private Stream<Thread> otherThreads() {
        return loader.threads().filter(thread -> thread != Thread.currentThread());
    }

    private void thrown(Throwable thrown) {
        if (thrown instanceof ProcessExit || ended || loader.polls().stopped()) {
            return;
        }
        if (scope.uncaught.isEmpty()) {
            fail(thrown, 1);
        } else {
            heard(thrown);
        }
    }

    private void heard(Throwable thrown) {
        try {
            scope.uncaught.emit(thrown);
        } catch (ProcessExit exit) { // the handler chose to end
            return;
        } catch (Throwable again) { // as in Node, an error of the handler itself ends the program
            fail(again, ofWorker() ? 1 : 7);
        }
    }

    private void fail(Throwable thrown, int code) {
        scope.loop.tellUncaught(thrown);
        onFailure.accept(thrown);
        if (!lasting) {
            end(code);
        }
    }

    /** Ends the run now: Ctrl-C of the shop, the end of the loop, process.exit. */
    public void end(int code) {
        if (ended) {
            return;
        }
        exitCode = code;
        ended = true;
        scope.ended();
        tellExit();
        finish();
    }

    private void finish() {
        if (finished) {
            return;
        }
        finished = true;
        Set.copyOf(open).forEach(ModuleRun::close);
        scope.loop.journal().append(new ModuleFact.Ended(module.name(), code()), started);
        onEnd.accept(code());
    }

    /** Exit handlers may set the code; what one throws is printed and makes it 1. */
    private void tellExit() {
        try {
            scope.exit.emit(code());
        } catch (ProcessExit again) { // process.exit in an exit handler changes the code only
            return;
        } catch (Throwable thrown) { // the run ends all the same
            onFailure.accept(thrown);
            exitCode = ofWorker() ? exitCode : Integer.valueOf(1);
        }
    }

    private boolean ofProcess() {
        return scope.options.place().equals("process");
    }

    /** Whether it runs in a worker. */
    public boolean ofWorker() {
        return scope.options.place().equals("worker");
    }

    private static void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            throw new IllegalStateException("could not close " + resource, e);
        }
    }
}
