package dev.forkshop.runtime.workerthreads;

import dev.forkshop.runtime.error.ErrorCode;
import dev.forkshop.runtime.loop.Audience;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listener;
import dev.forkshop.runtime.memory.DataCloneError;
import dev.forkshop.runtime.memory.Message;
import dev.forkshop.runtime.memory.Parcel;
import dev.forkshop.runtime.memory.Transferable;
import dev.forkshop.runtime.workerthreads.PortCore.Hangup;
import dev.forkshop.runtime.workerthreads.PortCore.Item;
import dev.forkshop.runtime.workerthreads.PortCore.Letter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One end of a two-way channel: Node's {@code MessagePort}. Messages wait until the first {@link #onMessage} listener (or
 * {@link #start}); that also makes the port keep its loop alive. Listed in a transfer list it moves, with what waits in
 * it, and this object is dead. Loop thread only; it belongs to the loop on which it was made or arrived.
 *
 * <p>States: open; closing, from {@link #close} to the end of this turn of the loop, while what has come is still given
 * out; closed, which the other end learns after the messages that were sent before.
 */
public final class MessagePort implements Transferable {
    /** Node's limit for one look into the queue: then timers and others have their turn. */
    private static final int BATCH = 1000;

    private final EventLoop loop = EventLoop.current();
    private final Audience<Message> message = new Audience<>(this::listenersChanged);
    private final Audience<DataCloneError> messageError = new Audience<>();
    private final Audience<Void> closed = new Audience<>();
    private final Tie tie;
    private PortCore core;
    private PostLog log = PostLog.SILENT;
    private boolean started;
    private boolean closing;
    private boolean untransferable;
    private long given;
    private long answered;

    MessagePort(PortCore core) {
        this.core = core;
        this.tie = new Tie(loop, this::finish);
        tie.unref();
        LoopPorts.of(loop).add(this, this::finish);
        core.owned(this);
    }

    EventLoop loop() {
        return loop;
    }

    /** Tells what is posted here as a worker's messages. */
    void tellTo(PostLog postLog) {
        log = postLog;
    }

    // ---- posting

    /** Sends a copy of the value; arrives after what was sent before. A port whose other end is gone swallows it. */
    public void postMessage(Object value) {
        loop.assertInLoop();
        deliver(value, Parcel.of(value));
    }

    /**
     * The same; what stands in {@code transfer} moves instead of being copied. Null is an empty list.
     *
     * @throws DataCloneError if a part cannot be cloned or moved; nothing has moved then
     */
    public void postMessage(Object value, List<?> transfer) {
        loop.assertInLoop();
        List<?> moving = transfer == null ? List.of() : transfer;
        boolean toItself = hasOtherEnd(moving);
        Parcel parcel = Parcel.of(value, "message", moving);
        if (toItself) {
            parcel.lose();
            tie.warn("The target port was posted to itself, and the communication channel was lost");
            close();
        } else {
            deliver(value, parcel);
        }
    }

    /** Sends what was packed before; {@code value} is for telling only. */
    void deliver(Object value, Parcel parcel) {
        PortCore peer = core == null ? null : core.peer();
        if (peer == null) {
            parcel.lose(); // what moved along is gone, too
        } else {
            peer.deliver(new Letter(parcel, log.posted(value, parcel), given));
        }
    }

    /** Node warns of a port that is sent through its own other end, and the channel is lost. */
    private boolean hasOtherEnd(List<?> moving) {
        boolean found = false;
        for (Object each : moving) {
            if (each == this) {
                throw new DataCloneError("Transfer list contains source port");
            }
            found |= each instanceof MessagePort port && core != null && port.core != null && port.core == core.peer();
        }
        return found;
    }

    // ---- listening

    /** Hears every message; the first listener starts the port and makes it keep the loop alive. */
    public Listener onMessage(Consumer<Message> listener) {
        loop.assertInLoop();
        return message.add(listener);
    }

    public Listener onceMessage(Consumer<Message> listener) {
        loop.assertInLoop();
        return message.addOnce(listener);
    }

    /** Hears of messages that could not be put together here. */
    public Listener onMessageError(Consumer<DataCloneError> listener) {
        return messageError.add(listener);
    }

    /** Hears that either end was closed. */
    public Listener onClose(Runnable listener) {
        return closed.add(none -> listener.run());
    }

    private void listenersChanged() {
        if (message.isEmpty()) {
            unref();
        } else if (core != null && !closing) {
            ref();
            start();
        }
    }

    /** Begins to give out what waits. */
    public void start() {
        if (!started && core != null) {
            started = true;
            core.lookAgain();
        }
    }

    /** Gives out what waits, at most a thousand at once. */
    void receive(PortCore mine) {
        if (mine != core) {
            return; // it has moved on; its new owner looks
        }
        core.looking();
        for (int left = BATCH; left > 0 && canReceive(); left--) {
            giveNext();
        }
        if (canReceive()) {
            core.lookAgain();
        }
    }

    private boolean canReceive() {
        return core != null && !loop.stopped() && core.peek() != null && (started || core.peek() instanceof Hangup);
    }

    /** What waits, given out now whatever else is to be done: before the owner tells of the end. */
    void drain() {
        started = true;
        while (canReceive() && core.peek() instanceof Letter) {
            giveNext();
        }
    }

    private void giveNext() {
        Item item = core.take();
        loop.call(() -> give(item));
    }

    private void give(Item item) {
        if (item instanceof Letter letter) {
            Message value = open(letter);
            if (value != null) {
                tie.run(() -> message.emit(value));
            }
        } else {
            close();
        }
    }

    /** Null where it cannot be put together, which is told. */
    private Message open(Letter letter) {
        try {
            Message value = new Message(letter.parcel().open());
            letter.dispatch().delivered();
            given++;
            answered = letter.after();
            return value;
        } catch (DataCloneError broken) {
            tie.run(() -> messageError.emit(broken));
            return null;
        }
    }

    /** How many messages the other end had been given when it sent the one that is given out just now. */
    long answered() {
        return answered;
    }

    /** The oldest message that waits, taken out; empty where there is none. */
    Optional<Message> takeMessage() {
        loop.assertInLoop();
        if (core == null || !(core.peek() instanceof Letter)) {
            return Optional.empty();
        }
        return core.take() instanceof Letter letter ? Optional.ofNullable(open(letter)) : Optional.empty();
    }

    // ---- the end

    /** Closes both ends, this one at the end of this turn. A second time does nothing. */
    public void close() {
        if (core != null && !closing) {
            closing = true;
            loop.onClosing(this::finishAndTell);
        }
    }

    private void finishAndTell() {
        if (core != null) {
            finish();
            tie.run(() -> closed.emit(null));
        }
    }

    /** Closes at once, without a word here. */
    void finish() {
        PortCore mine = core;
        if (mine != null) {
            core = null;
            closing = true;
            mine.close();
            release();
        }
    }

    private void release() {
        tie.close();
        LoopPorts.of(loop).remove(this);
    }

    /** Keeps the loop alive from now on. */
    public void ref() {
        tie.ref();
    }

    public void unref() {
        tie.unref();
    }

    public boolean hasRef() {
        return tie.hasRef();
    }

    // ---- moving

    @Override
    public String kind() {
        return "MessagePort";
    }

    @Override
    public boolean detached() {
        return core == null || closing;
    }

    @Override
    public boolean isUntransferable() {
        return untransferable;
    }

    @Override
    public void markUntransferable() {
        untransferable = true;
    }

    @Override
    public Moved move() {
        PortCore moving = core;
        core = null;
        moving.travels();
        release();
        return new Moving(moving);
    }

    private record Moving(PortCore core) implements Moved {
        @Override
        public Object arrive() {
            return new MessagePort(core);
        }

        @Override
        public void lose() {
            core.close();
        }
    }

    /** Throws where this is no port: for callers that take any object. */
    static MessagePort require(Object port) {
        if (port instanceof MessagePort known) {
            return known;
        }
        throw ErrorCode.ERR_INVALID_ARG_TYPE.error("port", "a MessagePort instance", String.valueOf(port));
    }
}
