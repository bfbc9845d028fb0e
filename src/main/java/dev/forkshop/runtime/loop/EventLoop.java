package dev.forkshop.runtime.loop;

import dev.forkshop.runtime.journal.Journal;
import dev.forkshop.runtime.journal.LoopFact;
import java.io.IOException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * One thread that runs every callback of a process or a worker, in the order in which things happened: Node's loop.
 *
 * <p>A turn is: timers that are due; the poll, which sleeps until a channel is ready, a task arrives or a timer is due;
 * the callbacks of ready channels; tasks from other threads; immediates; closing callbacks. After every callback the
 * next-tick queue and then the microtasks are emptied. The loop ends when nothing {@link Hold}s it.
 *
 * <p>Threads: {@link #execute}, {@link #submit}, {@link #stop} and {@link #busySince} may be called from anywhere;
 * everything else on the loop's own thread, which {@link #run} makes of its caller. What a callback throws goes to the
 * {@linkplain #onUncaught handler}; without one the loop stops and {@link #run} throws it. Nothing queued behind a
 * throwing callback is lost as long as the loop goes on. An interrupt of the thread stops the loop.
 */
public final class EventLoop implements Executor {
    private static final ThreadLocal<EventLoop> CURRENT = new ThreadLocal<>();

    private final String name;
    private final Journal journal;
    private final Callbacks callbacks;
    private final Poll poll;
    private final Owners owners = new Owners();
    private final Inbox inbox = new Inbox();
    private final Timers timers = new Timers(this);
    private final ArrayDeque<Immediate> immediates = new ArrayDeque<>();
    private final ArrayDeque<Runnable> closings = new ArrayDeque<>();
    private final Hooks beforePoll = new Hooks();
    private final List<Runnable> beforeExit = new ArrayList<>();
    private final Hooks atEnd = new Hooks();
    private final Map<Class<?>, Object> attachments = new HashMap<>();
    private final Pulse pulse;
    private Thread thread;
    private int refs;
    private volatile boolean stopped;

    /** A loop that is ready to watch channels. */
    public EventLoop(String name, Journal journal) {
        this(name, journal, true);
    }

    /** {@code withChannels} is false where channels are unlikely: then the first one makes the selector. */
    public EventLoop(String name, Journal journal, boolean withChannels) {
        this.name = name;
        this.journal = journal;
        this.pulse = new Pulse(journal);
        this.callbacks = new Callbacks(this);
        this.poll = new Poll(withChannels);
    }

    /** The loop whose thread this is; throws where the calling thread runs none. */
    public static EventLoop current() {
        if (CURRENT.get() == null) {
            throw new IllegalStateException("not on an event loop: hand the work to one with loop.execute(...)");
        }
        return CURRENT.get();
    }

    /** The loop whose thread this is, if it is one. */
    public static Optional<EventLoop> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    public String name() {
        return name;
    }

    /** Where everything that happens on this loop is told. */
    public Journal journal() {
        return journal;
    }

    /** How late this loop has been. Any thread. */
    public LoopDelay delay() {
        return pulse.delay();
    }

    // ---- running

    /**
     * Makes the calling thread this loop's thread: runs {@code main}, then turns until nothing holds the loop or it is
     * stopped. A loop runs once. Throws what a callback threw and no handler took.
     */
    public void run(Runnable main) {
        EventLoop outer = CURRENT.get();
        CURRENT.set(this);
        thread = Thread.currentThread();
        pulse.begin();
        long started = journal.append(new LoopFact.Started(name));
        try {
            callbacks.call(main);
            turnUntilIdle();
        } finally {
            end(started);
            CURRENT.set(outer);
        }
        callbacks.rethrow();
    }

    private void turnUntilIdle() {
        do {
            while (alive()) {
                turn();
            }
            if (!stopped) {
                List.copyOf(beforeExit).forEach(callbacks::call);
            }
        } while (alive());
    }

    private boolean alive() {
        return !stopped && (refs > 0 || !inbox.isEmpty() || !closings.isEmpty());
    }

    private void turn() {
        runTimers();
        beforePoll.call(callbacks);
        poll();
        poll.ready(this);
        runInbox();
        runImmediates();
        runClosings();
    }

    private void end(long started) {
        stopped = true;
        atEnd.call(callbacks);
        pulse.end();
        poll.close();
        journal.append(new LoopFact.Ended(name), started);
        inbox.close();
    }

    /** Ends the loop after the callback that runs now. Any thread. */
    public void stop() {
        stopped = true;
        poll.wake();
    }

    public boolean stopped() {
        return stopped;
    }

    // ---- the phases of a turn

    private void runTimers() {
        long now = Timers.millis();
        for (Timer due = timers.takeDue(now); due != null && !stopped; due = timers.takeDue(now)) {
            callbacks.call(due.callback());
            timers.rearm(due);
        }
    }

    private void poll() {
        pulse.rest();
        poll.await(this, timers.untilNext(Timers.millis()));
        if (Thread.currentThread().isInterrupted()) {
            stopped = true; // a selector never sleeps on an interrupted thread: going on would only spin
        }
        pulse.wake();
    }

    boolean hasWork() {
        return !inbox.isEmpty() || !immediates.isEmpty() || !closings.isEmpty() || !alive();
    }

    private void runInbox() {
        for (int left = inbox.size(); left > 0 && !stopped; left--) {
            callbacks.call(inbox.poll());
        }
    }

    private void runImmediates() {
        for (int left = immediates.size(); left > 0 && !stopped; left--) {
            callbacks.call(immediates.poll()::run);
        }
    }

    private void runClosings() {
        for (int left = closings.size(); left > 0 && !stopped; left--) {
            callbacks.call(closings.poll());
        }
    }

    /** Appends the fact of an error that nobody caught. */
    public void tellUncaught(Throwable thrown) {
        callbacks.tellUncaught(thrown);
    }

    // ---- tasks from other threads

    /** Runs the task on the loop, after what was handed in before it. Any thread; holds nothing alive by itself. */
    @Override
    public void execute(Runnable task) {
        inbox.add(task);
        poll.wake();
    }

    /**
     * Runs the task on the loop; the future has its outcome, and completes on the loop. Where the loop has ended, or ends
     * first, it fails with a {@link RejectedExecutionException}. Any thread.
     */
    public <T> CompletableFuture<T> submit(Supplier<T> task) {
        Submission<T> submission = new Submission<>(name, task);
        execute(submission);
        return submission.outcome();
    }

    /** Whether the calling thread is this loop's. */
    public boolean inLoop() {
        return Thread.currentThread() == thread;
    }

    /** Throws where the calling thread is not this loop's. */
    public void assertInLoop() {
        if (!inLoop()) {
            throw new IllegalStateException("must be called on the event loop '" + name + "', was called on thread '"
                    + Thread.currentThread().getName() + "'");
        }
    }

    /** Calls back now, then empties ticks and microtasks: for a task that hands over several events. */
    public void call(Runnable callback) {
        callbacks.call(callback);
    }

    /** Calls back now, or where a callback runs that brought this about, as its next tick: for a {@link Reactor}. */
    public void deliver(Runnable callback) {
        if (callbacks.calling()) {
            callbacks.nextTick(callback);
        } else if (!stopped) {
            pulse.wake();
            callbacks.call(callback);
        }
    }

    /** Waits in this place from now on, until the loop ends; once a loop. */
    public void install(Reactor reactor) {
        assertInLoop();
        poll.install(reactor, name);
    }

    /** Since when the callbacks of this turn have kept the loop, by {@link System#nanoTime}; 0 while it waits. */
    public long busySince() {
        return pulse.busySince();
    }

    // ---- timers, ticks, immediates

    /** Runs the callback once, after at least so many milliseconds (at least 1). */
    public Timer setTimeout(Runnable callback, long millis) {
        assertInLoop();
        return timers.start(owners.bind(callback), millis, false);
    }

    /** Runs the callback again and again, so many milliseconds (at least 1) apart. */
    public Timer setInterval(Runnable callback, long millis) {
        assertInLoop();
        return timers.start(owners.bind(callback), millis, true);
    }

    /** Runs the callback at the end of this turn. */
    public Immediate setImmediate(Runnable callback) {
        assertInLoop();
        Immediate immediate = new Immediate(owners.bind(callback), hold());
        immediates.add(immediate);
        return immediate;
    }

    /** Runs the callback after the one that runs now, before anything else. */
    public void nextTick(Runnable callback) {
        assertInLoop();
        callbacks.nextTick(owners.bind(callback));
    }

    /** Runs the callback after the one that runs now and after all next ticks. */
    public void queueMicrotask(Runnable callback) {
        assertInLoop();
        callbacks.queueMicrotask(owners.bind(callback));
    }

    /** Runs the callback in the last phase of this turn, where Node emits {@code close}. Holds the loop until then. */
    public void onClosing(Runnable callback) {
        assertInLoop();
        closings.add(owners.bind(callback));
    }

    // ---- owners

    /** Runs the callback, and whatever it begins, as the owner's. */
    public void as(Owner owner, Runnable callback) {
        assertInLoop();
        owners.as(owner, callback);
    }

    /** Runs the callback as nobody's: what it begins belongs to the loop itself. */
    public void asNobody(Runnable callback) {
        owners.asNobody(callback);
    }

    /** Whose callback runs; empty for the loop's own affairs. */
    public Optional<Owner> owner() {
        return Optional.ofNullable(owners.current());
    }

    /** The callback as another thread may hand it in later: still whose it is now. */
    public Runnable bind(Runnable callback) {
        return owners.bind(callback);
    }

    /** The same for a callback that is given a number. */
    public IntConsumer bind(IntConsumer callback) {
        return owners.bind(callback);
    }

    // ---- channels, holds, hooks

    /**
     * Watches a channel for operations of {@link SelectionKey}; makes it non-blocking. {@code ready} is given the
     * operations that are possible now.
     */
    public Watch watch(SelectableChannel channel, int operations, IntConsumer ready) throws IOException {
        assertInLoop();
        SelectionKey key = poll.register(channel, operations);
        Watch watch = new Watch(poll, key, hold(), owners.bind(ready));
        key.attach(watch);
        return watch;
    }

    /** Keeps the loop alive until it is closed. */
    public Hold hold() {
        return new Hold(this, true, true);
    }

    /** How many references keep this loop alive. */
    public int references() {
        return refs;
    }

    void countRefs(int by) {
        refs += by;
    }

    /** Calls the hook in every turn before the loop waits: the place to hand over what has gathered. */
    public void beforePoll(Runnable hook) {
        beforePoll.add(hook);
    }

    /** Calls the hook when nothing holds the loop any more; what it starts keeps the loop going. */
    public void beforeExit(Runnable hook) {
        beforeExit.add(hook);
    }

    /** Calls the hook once, on the loop's thread, when the loop has ended for good. */
    public void atEnd(Runnable hook) {
        atEnd.add(hook);
    }

    /** Takes errors that no callback caught: Node's {@code uncaughtException}. Null brings the default back. */
    public void onUncaught(Consumer<Throwable> handler) {
        callbacks.onUncaught(handler);
    }

    /** The one object of this type that belongs to this loop, made at the first call. */
    public <T> T attachment(Class<T> type, Supplier<T> maker) {
        T known = attached(type);
        if (known == null) {
            known = maker.get();
            attachments.put(type, known);
        }
        return known;
    }

    /** The one object of this type that belongs to this loop; null where there is none yet. */
    public <T> T attached(Class<T> type) {
        return type.cast(attachments.get(type));
    }

    /** Makes this the one object of its type that belongs to this loop. */
    public <T> void attach(Class<T> type, T object) {
        attachments.put(type, object);
    }
}
