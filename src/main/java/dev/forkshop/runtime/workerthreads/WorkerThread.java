package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.journal.ModuleFact;
import dev.forkshop.runtime.journal.WorkerFact;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Patience;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.module.CompiledModule;
import dev.forkshop.runtime.module.ModuleRun;
import dev.forkshop.runtime.module.ModuleSource;
import java.nio.file.Path;

/**
 * The worker's own side: its thread, its loop, its module's run.
 *
 * <p>States: made; online; running the module; ended, when its loop is. {@link #stop} may come at any of them, from any
 * thread. Order of the end: the module's exit handlers, then the workers that it made, then its ports, then its thread;
 * then its maker's loop is told. Whatever is posted or printed before that arrives before that.
 */
final class WorkerThread {
    private final Worker worker;
    private final WorkerSetup setup;
    private final PortCore end;
    private final WorkerStdio stdio;
    private final EventLoop loop;
    private final PostLog toMaker;
    private final Thread thread;
    private MessagePort port;
    private volatile ModuleRun run;
    private volatile boolean stopped;
    private boolean toldThatItWaits;
    private WorkerFailure failure;
    private int code;

    WorkerThread(Worker worker, WorkerSetup setup, PortCore end, WorkerStdio stdio) {
        this.worker = worker;
        this.setup = setup;
        this.end = end;
        this.stdio = stdio;
        loop = new EventLoop("worker " + setup.threadId(), setup.journal(), false);
        toMaker = new PostLog(loop, worker.loop().journal(), setup.threadId(), false);
        long stack = (long) (setup.options().stackSizeMb() * 1024 * 1024);
        thread = new Thread(
                null,
                this::live,
                "worker " + setup.threadId() + " " + setup.options().name(),
                stack);
        thread.setDaemon(true);
    }

    void start() {
        Patience.endHere();
        thread.start();
    }

    EventLoop loop() {
        return loop;
    }

    /** How many messages its module has posted to its maker. Any thread. */
    long posted() {
        return toMaker.count();
    }

    WorkerSetup setup() {
        return setup;
    }

    void join(long millis) throws InterruptedException {
        thread.join(millis);
    }

    /** Stops the module at its next poll, its waiting by an interrupt, and its loop. Any thread. */
    void stop() {
        stopped = true;
        ModuleRun now = run;
        if (now != null) {
            now.stop();
        }
        loop.stop();
        thread.interrupt();
    }

    private void live() {
        try {
            loop.run(this::begin);
        } catch (Throwable thrown) { // not the module's, whose errors its run takes
            fail(thrown);
        } finally {
            tellEnd();
        }
    }

    private void begin() {
        if (stopped) {
            return; // as in Node, one that never came online ends with 0
        }
        setup.modules().use(loop);
        stdio.attachTo(loop);
        setup.journal().append(new WorkerFact.Online(setup.threadId()));
        worker.loop().execute(worker::tellOnline);
        try {
            prepare();
        } catch (RuntimeException unfit) { // does not exist, does not compile
            fail(unfit);
        }
        if (stopped) {
            code = 1;
            stop();
        } else if (run != null) {
            run.main();
        }
    }

    private void prepare() {
        Path file = setup.options().eval() ? setup.cwd().resolve("[worker eval]") : find();
        CompiledModule module = module(file);
        PortChannel channel = new PortChannel();
        run = ModuleRun.prepareAlone(module, setup.moduleOptions(file, stdio, channel), this::fail, this::ended);
        port = new MessagePort(end);
        channel.use(port);
        port.tellTo(toMaker);
        new WorkerContext(
                        setup.threadId(),
                        setup.options().name(),
                        port,
                        new Message(setup.workerData().open()),
                        setup.options().stackSizeMb(),
                        EnvironmentData.of(setup.environmentData()))
                .attachTo(loop);
        loop.beforePoll(this::tellThatItWaits);
    }

    /** Tells once that a message is all that the module still waits for. */
    private void tellThatItWaits() {
        if (!toldThatItWaits && port.hasRef() && loop.references() == 1) {
            toldThatItWaits = true;
            setup.journal().append(new ModuleFact.Waits(run.name()));
        }
    }

    private CompiledModule module(Path file) {
        return setup.options().eval()
                ? setup.modules().compile(ModuleSource.ofText(setup.source(), setup.cwd()))
                : setup.modules().compile(file);
    }

    private Path find() {
        return setup.modules().find(setup.source(), setup.cwd());
    }

    private void fail(Throwable thrown) {
        if (!stopped && failure == null) {
            failure = WorkerFailure.of(thrown);
            code = 1;
        }
    }

    private void ended(int exitCode) {
        code = stopped ? 1 : exitCode;
        loop.stop();
    }

    private void tellEnd() {
        if (run == null) {
            end.close();
        } else {
            run.leaveNoThreads();
        }
        toMaker.tellRest();
        worker.loop().execute(() -> worker.tellEnd(code, failure));
    }
}
