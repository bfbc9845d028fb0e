package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.error.Errno;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.error.SystemError;
import dev.forkshop.runtime.ipc.Channel;
import dev.forkshop.runtime.journal.ProcessFact;
import dev.forkshop.runtime.loop.AbortError;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Hold;
import dev.forkshop.runtime.loop.Listeners;
import dev.forkshop.runtime.stream.Duplex;
import dev.forkshop.runtime.stream.Readable;
import dev.forkshop.runtime.stream.Writable;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A program that was started: Node's {@code ChildProcess}. Loop thread only.
 *
 * <p>Order of events: {@code spawn}; pieces of output; {@code exit}, when the process is gone; {@code close}, when all
 * its pipes are too, which a grandchild may keep open for long. A program that could not be started has
 * {@code error}, then {@code close}, and a pid of 0. An {@code error} that nobody listens to is uncaught.
 */
public final class ChildProcess implements Messaging {
    private final EventLoop loop;
    private final String spawnfile;
    private final List<String> spawnargs;
    private final List<Duplex> stdio;
    private final Hold hold;
    private final boolean detached;
    private final Listeners<Runnable> onSpawn = new Listeners<>();
    private final Listeners<Consumer<NodeError>> onError = new Listeners<>();
    private final Listeners<BiConsumer<Integer, String>> onExit = new Listeners<>();
    private final Listeners<BiConsumer<Integer, String>> onClose = new Listeners<>();

    private final int pid;
    private final long started;
    private ExitWatch watch;
    private Integer exitCode;
    private String signalCode;
    private boolean killed;
    private ForkLink link;
    private int closesNeeded = 1;
    private int closesGot;

    private ChildProcess(EventLoop loop, ProgramCall call, List<Duplex> stdio, int pid, long started) {
        this.loop = loop;
        this.spawnfile = call.file();
        this.spawnargs = call.argv();
        this.stdio = Collections.unmodifiableList(stdio);
        this.pid = pid;
        this.started = started;
        this.hold = loop.hold();
        this.detached = call.options().detached();
    }

    /** A process that runs. */
    static ChildProcess running(EventLoop loop, ProgramCall call, List<Duplex> stdio, ExitWatch watch) {
        long started = loop.journal().append(call.started(watch.pid()));
        ChildProcess child = new ChildProcess(loop, call, stdio, watch.pid(), started);
        child.tellOfStreams();
        child.waitForStreams();
        child.watch = watch;
        watch.onEnd(child::exited);
        Children.of(loop).add(child);
        loop.nextTick(() -> child.onSpawn.emit(Runnable::run));
        return child;
    }

    /** A process that could not be started, as its listeners will hear. */
    static ChildProcess failed(EventLoop loop, ProgramCall call, List<Duplex> stdio, SystemError error) {
        ChildProcess child = new ChildProcess(loop, call, stdio, 0, 0);
        child.waitForStreams();
        loop.nextTick(() -> child.couldNotStart(error));
        return child;
    }

    // ---- streams

    private void tellOfStreams() {
        for (int place = 0; place < stdio.size(); place++) {
            if (stdio.get(place) != null) {
                new StreamFacts(loop.journal(), started, pid, place).watch(stdio.get(place));
            }
        }
    }

    private void waitForStreams() {
        for (Duplex stream : stdio.subList(Math.min(1, stdio.size()), stdio.size())) {
            if (stream != null) {
                expectClose();
                stream.onClose(this::maybeClose);
            }
        }
    }

    /** One thing more has to {@linkplain #maybeClose close} before {@code close}. */
    void expectClose() {
        closesNeeded++;
    }

    /** One of the things that {@code close} waits for is closed. */
    void maybeClose() {
        closesGot++;
        if (closesGot + givenAway() == closesNeeded) {
            closed();
        }
    }

    /** A stream that another process reads never closes here; so there is no {@code close} either, as in Node. */
    private int givenAway() {
        int count = 0;
        for (Duplex stream : stdio) {
            count += stream != null && stream.isGivenAway() ? 1 : 0;
        }
        return count;
    }

    private void closed() {
        Children.of(loop).closed(this);
        if (pid != 0) {
            tell(new ProcessFact.Closed(pid, exitCode, signalCode));
        }
        if (givenAway() == 0) {
            onClose.emit(l -> l.accept(exitCode, signalCode));
        }
    }

    /** What nobody reads is thrown away once the process is gone, so that {@code close} can come. */
    private void flushStdio() {
        for (Duplex stream : stdio) {
            if (stream != null) {
                stream.flush();
            }
        }
    }

    // ---- the end

    private void exited(ExitStatus seen) {
        ExitStatus status = link == null ? seen : link.ended(seen);
        exitCode = status.code();
        signalCode = status.signal();
        watch = null;
        gone();
        tell(new ProcessFact.Exited(pid, exitCode, signalCode));
        try {
            onExit.emit(l -> l.accept(exitCode, signalCode));
        } finally {
            loop.nextTick(this::flushStdio);
            maybeClose();
        }
    }

    private void couldNotStart(SystemError error) {
        exitCode = error.errno();
        gone();
        if (link != null) {
            link.ended(new ExitStatus(exitCode, null));
        }
        try {
            fail(error);
        } finally {
            loop.nextTick(this::flushStdio);
            maybeClose();
        }
    }

    private void gone() {
        Children.of(loop).exited(this);
        hold.close();
        if (stdin() != null) {
            stdin().destroy();
        }
    }

    /** The loop ends before everything of this has: a living process is left to itself. */
    void abandon() {
        stdio.stream().filter(Objects::nonNull).forEach(Duplex::destroy);
        if (watch != null) {
            watch.abandon();
        } else {
            tell(new ProcessFact.Closed(pid, exitCode, signalCode));
        }
    }

    /** Emits {@code error} if somebody listens to it. */
    void failIfHeard(NodeError error) {
        if (!onError.isEmpty()) {
            fail(error);
        }
    }

    /** Emits {@code error}. */
    void fail(NodeError error) {
        if (onError.isEmpty()) {
            throw error; // unhandled 'error' is uncaught, as in Node
        }
        onError.emit(l -> l.accept(error));
    }

    /** Appends a fact about this process. */
    void tell(ProcessFact fact) {
        loop.journal().append(fact, started);
    }

    // ---- signals

    /** Sends SIGTERM. True if it could be sent; what the process makes of it is another matter. */
    public boolean kill() {
        return kill("SIGTERM");
    }

    /** Sends a signal by name; throws {@code ERR_UNKNOWN_SIGNAL}. */
    public boolean kill(String signal) {
        return send(Signals.number(signal), "kill");
    }

    /** Sends a signal by number; 0 only asks whether the process is there. Throws {@code ERR_UNKNOWN_SIGNAL}. */
    public boolean kill(int signal) {
        return send(signal == 0 ? 0 : Signals.number(signal), "kill");
    }

    /** Sends a signal for a reason; see {@link ProcessFact.Signalled}. */
    boolean send(int signal, String reason) {
        loop.assertInLoop();
        if (watch == null) {
            return signalled(signal, false, reason);
        }
        if (signal != 0) {
            Children.of(loop).rememberDescendants(this);
        }
        int error = watch.kill(signal);
        return signalled(signal, error == 0, reason)
                ? (killed = true)
                : refused(Errno.of(error).orElse(Errno.EPERM));
    }

    /** Of one who is gone only what was called for by hand is worth a word. */
    private boolean signalled(int signal, boolean delivered, String reason) {
        if (signal != 0 && pid != 0 && (watch != null || reason.equals("kill"))) {
            tell(new ProcessFact.Signalled(pid, Signals.nameOf(signal), delivered, reason));
        }
        return delivered;
    }

    private boolean refused(Errno error) {
        switch (error) {
            case ESRCH -> {} // gone already
            case EINVAL -> throw SystemError.of(error, "kill");
            default -> fail(SystemError.of(error, "kill"));
        }
        return false;
    }

    /** The time that it was given is over: ends it. */
    void timeOut(long millis, int signal) {
        tell(new ProcessFact.TimedOut(pid, millis));
        send(signal, "timeout");
    }

    /** Gives it up because its abort signal fired. */
    void abort(Object reason, int signal) {
        if (watch != null) {
            tell(new ProcessFact.Aborted(pid, String.valueOf(reason)));
        }
        if (send(signal, "abort")) {
            fail(new AbortError(reason));
        }
    }

    // ---- what listeners hear

    /** The program runs. */
    public ChildProcess onSpawn(Runnable listener) {
        onSpawn.add(listener);
        return this;
    }

    /** It could not be started, signalled, or was aborted. */
    public ChildProcess onError(Consumer<NodeError> listener) {
        onError.add(listener);
        return this;
    }

    /** The process is gone: its exit code, or null and the name of the signal that ended it. */
    public ChildProcess onExit(BiConsumer<Integer, String> listener) {
        onExit.add(listener);
        return this;
    }

    /** The process is gone and its pipes have closed; code and signal as for exit. */
    public ChildProcess onClose(BiConsumer<Integer, String> listener) {
        onClose.add(listener);
        return this;
    }

    // ---- the channel of a forked child

    void connect(ForkLink to) {
        link = to;
    }

    @Override
    public Channel channel() {
        return link == null ? null : link.channel();
    }

    // ---- what can be asked

    /** The process id; 0 where Node has {@code undefined}, because the program could not be started. */
    public long pid() {
        return pid;
    }

    /** The number of the fact that tells of its start; 0 without one. */
    public long startedFact() {
        return started;
    }

    public String spawnfile() {
        return spawnfile;
    }

    public List<String> spawnargs() {
        return spawnargs;
    }

    /** The pipe into its standard input; null where that is no pipe. */
    public Writable stdin() {
        Duplex stream = stdio(0);
        return stream == null ? null : stream.writable();
    }

    /** The pipe out of its standard output; null where that is no pipe. */
    public Readable stdout() {
        Duplex stream = stdio(1);
        return stream == null ? null : stream.readable();
    }

    /** The pipe out of its standard error; null where that is no pipe. */
    public Readable stderr() {
        Duplex stream = stdio(2);
        return stream == null ? null : stream.readable();
    }

    /** All its pipes, by descriptor; null where a descriptor is no pipe. */
    public List<Duplex> stdio() {
        return stdio;
    }

    /** The pipe at one descriptor; null where there is none. */
    public Duplex stdio(int place) {
        return place < stdio.size() ? stdio.get(place) : null;
    }

    /** Whether a signal was sent successfully; it may run on nevertheless. */
    public boolean killed() {
        return killed;
    }

    /** Null while it runs, or when a signal ended it; negative (an errno) if it could not be started. */
    public Integer exitCode() {
        return exitCode;
    }

    /** The name of the signal that ended it, or null. */
    public String signalCode() {
        return signalCode;
    }

    /** The loop waits for this process: the default. */
    public ChildProcess ref() {
        hold.ref();
        return this;
    }

    /** The loop may end while this process runs. Its pipes hold the loop by themselves. */
    public ChildProcess unref() {
        hold.unref();
        return this;
    }

    /** Detached and unreferenced: Node's way to say that it shall outlive us. */
    boolean isLeftAlone() {
        return detached && !hold.hasRef();
    }

    @Override
    public String toString() {
        return "ChildProcess " + pid + " (" + Request.of(this) + ")";
    }
}
