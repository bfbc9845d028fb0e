package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Timer;
import dev.forkshop.runtime.stream.Chunk;
import dev.forkshop.runtime.stream.Readable;
import java.util.List;

/** One run of {@code exec} or {@code execFile}: keeps the output, and calls back once. Loop thread only. */
final class Exec {
    private final ExecOptions options;
    private final ExecCallback callback;
    private final ChildProcess child;
    private final String cmd;
    private final OutputCollector stdout;
    private final OutputCollector stderr;
    private Timer timer;
    private NodeError error;
    private boolean killed;
    private boolean done;

    private Exec(ChildProcess child, String cmd, ExecOptions options, ExecCallback callback, EventLoop loop) {
        OutputCollector.Memory memory = loop.attachment(OutputCollector.Memory.class, OutputCollector.Memory::ofHeap);
        this.child = child;
        this.cmd = cmd;
        this.options = options;
        this.callback = callback;
        this.stdout = new OutputCollector("stdout", options.encoding(), options.maxBuffer(), memory);
        this.stderr = new OutputCollector("stderr", options.encoding(), options.maxBuffer(), memory);
    }

    /** Starts the program and gives the child. */
    static ChildProcess start(
            String method, String file, List<String> args, ExecOptions options, ExecCallback callback) {
        EventLoop loop = EventLoop.current();
        ProgramCall call = ProgramCall.of(method, file, args, options.forSpawn());
        ChildProcess child = Spawner.spawn(loop, call);
        String cmd = args == null || args.isEmpty() ? file : file + " " + String.join(" ", args);
        new Exec(child, cmd, options, callback, loop).watch(loop);
        return child;
    }

    private void watch(EventLoop loop) {
        long millis = options.spawn().timeout();
        if (millis > 0) {
            timer = loop.setTimeout(this::timeOut, millis);
        }
        collect(child.stdout(), stdout, "stdout");
        collect(child.stderr(), stderr, "stderr");
        child.onClose((code, signal) -> finish(new ExitStatus(code, signal)));
        child.onError(this::fail);
    }

    private void collect(Readable stream, OutputCollector collector, String name) {
        if (stream == null) {
            return;
        }
        if (options.encoding() != null) {
            stream.setEncoding(options.encoding());
        }
        stream.onData(chunk -> keep(chunk, collector, name));
    }

    private void keep(Chunk chunk, OutputCollector collector, String name) {
        NodeError tooMuch = collector.add(chunk);
        if (tooMuch != null) {
            error = tooMuch;
            child.tell(new ProcessFact.Overflowed(child.pid(), name, collector.limit()));
            kill("maxBuffer");
        }
    }

    private void timeOut() {
        timer = null;
        child.tell(new ProcessFact.TimedOut(child.pid(), options.spawn().timeout()));
        kill("timeout");
    }

    private void kill(String reason) {
        destroyStreams();
        killed = true;
        child.send(options.spawn().killSignal(), reason);
    }

    private void destroyStreams() {
        if (child.stdout() != null) {
            child.stdout().destroy();
        }
        if (child.stderr() != null) {
            child.stderr().destroy();
        }
    }

    private void fail(NodeError failure) {
        error = failure;
        destroyStreams();
        finish(new ExitStatus(null, null));
    }

    private void finish(ExitStatus status) {
        if (done) {
            return;
        }
        done = true;
        if (timer != null) {
            timer.clear();
        }
        Chunk out = stdout.take();
        Chunk err = stderr.take();
        if (callback != null) {
            callback.done(failure(status, out, err), out, err);
        }
    }

    private ExecException failure(ExitStatus status, Chunk out, Chunk err) {
        if (error != null) {
            return ExecException.stopped(error, cmd, out, err);
        }
        boolean well = Integer.valueOf(0).equals(status.code());
        return well ? null : ExecException.failed(status, child.killed() || killed, cmd, out, err);
    }
}
