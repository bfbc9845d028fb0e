package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Timer;
import dev.forkshop.runtime.stream.Chunk;
import dev.forkshop.runtime.stream.Duplex;
import dev.forkshop.runtime.stream.Writable;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One program that the calling loop waits for: runs on a loop of its own, on the same thread, so that everything else
 * of the outer loop stands still, as in Node.
 */
final class SyncRun {
    private static final int SWEEPS = 5;
    private static final long SWEEP_MILLIS = 30;

    private final ProgramCall call;
    private final SyncOptions options;
    private final List<ByteArrayOutputStream> output = new ArrayList<>();
    private final EventLoop loop;
    private ChildProcess child;
    private Timer timer;
    private SystemError error;
    private long kept;
    private boolean killed;

    private SyncRun(ProgramCall call, SyncOptions options, EventLoop loop) {
        this.call = call;
        this.options = options;
        this.loop = loop;
    }

    /** Returns when the program and its pipes have ended, or it was stopped. */
    static SyncResult run(ProgramCall call, SyncOptions options) {
        Optional<EventLoop> inner = openLoop(call);
        if (inner.isEmpty()) {
            return notStarted(call, Errno.EMFILE);
        }
        SyncRun run = new SyncRun(call, options, inner.get());
        Children outer = Children.of(EventLoop.current());
        outer.waitsFor(run);
        try {
            run.loop.run(run::start);
        } finally {
            outer.waitsFor(null);
        }
        return run.result();
    }

    /**
     * Ends the wait: first what the program has started, then the program with this signal; its pipes are given up,
     * whoever holds them. Any thread.
     */
    void giveUp(String signal) {
        loop.execute(() -> sweep(signal, SWEEPS));
    }

    /** A shell may be just about to start something, so it is looked at twice before it goes itself. */
    private void sweep(String signal, int left) {
        if (child == null || child.pid() == 0 || child.exitCode() != null || child.signalCode() != null) {
            return;
        }
        List<ProcessHandle> started = ProcessHandle.of(child.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .toList();
        started.forEach(ProcessHandle::destroy);
        if (left > 0 && (left == SWEEPS || !started.isEmpty())) {
            loop.setTimeout(() -> sweep(signal, left - 1), SWEEP_MILLIS);
        } else {
            child.send(Signals.number(signal), "kill");
            closePipes();
        }
    }

    /** A loop of its own needs descriptors of its own. */
    private static Optional<EventLoop> openLoop(ProgramCall call) {
        Journal journal = EventLoop.current().journal();
        try {
            return Optional.of(new EventLoop(call.method(), journal));
        } catch (UncheckedIOException noSelector) {
            return Optional.empty();
        }
    }

    private static SyncResult notStarted(ProgramCall call, Errno errno) {
        SystemError error = error(call, errno);
        EventLoop.current()
                .journal()
                .append(new ProcessFact.NotStarted(
                        call.method(), call.file(), call.arguments(), error.code(), error.getMessage()));
        return new SyncResult(0, null, null, null, error);
    }

    private void start() {
        try {
            child = Spawner.start(loop, call);
        } catch (SystemError notStarted) {
            failed(notStarted);
            return;
        }
        child.onError(this::failed);
        if (child.pid() != 0) {
            attend();
        }
    }

    private void attend() {
        feed();
        collect();
        long millis = options.spawn().timeout();
        if (millis > 0) {
            timer = loop.setTimeout(() -> timeOut(millis), millis);
            child.onClose((code, signal) -> timer.clear());
        }
    }

    private void feed() {
        Writable stdin = child.stdin();
        if (stdin == null) {
            return;
        }
        stdin.onError(e -> {}); // a child that does not want its input closes it: no failure, as in Node
        if (options.input() != null) {
            stdin.write(options.input());
        }
        stdin.end();
    }

    private void collect() {
        for (int place = 0; place < child.stdio().size(); place++) {
            Duplex stream = child.stdio().get(place);
            boolean reads = stream != null && stream.readable() != null;
            output.add(reads ? new ByteArrayOutputStream() : null);
            if (reads) {
                int here = place;
                stream.readable().onError(this::failed).onData(chunk -> keep(here, chunk));
            }
        }
    }

    /** A piece is always kept whole; the one that is too much is the last. */
    private void keep(int place, Chunk chunk) {
        output.get(place).writeBytes(chunk.bytes());
        kept += chunk.length();
        long limit = Math.min(options.maxBuffer() == 0 ? ExecOptions.UNLIMITED : options.maxBuffer(), memory());
        if (kept > limit && !killed) {
            child.tell(new ProcessFact.Overflowed(child.pid(), place == 2 ? "stderr" : "stdout", limit));
            stop(Errno.ENOBUFS, "maxBuffer");
        }
    }

    /** Before the memory ends, we do. */
    private static long memory() {
        return Math.min(OutputCollector.LONGEST, Runtime.getRuntime().maxMemory() / 6);
    }

    private void timeOut(long millis) {
        child.tell(new ProcessFact.TimedOut(child.pid(), millis));
        stop(Errno.ETIMEDOUT, "timeout");
    }

    private void stop(Errno reason, String why) {
        killed = true;
        error = error(reason);
        child.send(options.spawn().killSignal(), why);
        closePipes();
    }

    private void closePipes() {
        child.stdio().stream().filter(s -> s != null).forEach(Duplex::destroy);
    }

    private void failed(NodeError failure) {
        error = failure instanceof SystemError system ? error(Errno.valueOf(system.code())) : error(Errno.EIO);
    }

    private SystemError error(Errno errno) {
        return error(call, errno);
    }

    private static SystemError error(ProgramCall call, Errno errno) {
        return SystemError.spawn(errno, "spawnSync", call.file(), call.arguments());
    }

    private SyncResult result() {
        if (child == null || child.pid() == 0) {
            return new SyncResult(0, null, null, null, error);
        }
        return new SyncResult(child.pid(), output(), child.exitCode(), child.signalCode(), error);
    }

    private List<Chunk> output() {
        List<Chunk> chunks = new ArrayList<>();
        output.forEach(bytes -> chunks.add(bytes == null ? null : chunk(bytes.toByteArray())));
        return chunks;
    }

    private Chunk chunk(byte[] bytes) {
        return options.encoding() == null
                ? Chunk.of(bytes)
                : Chunk.of(options.encoding().decode(bytes));
    }
}
