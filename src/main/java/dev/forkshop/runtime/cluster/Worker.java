package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.journal.ClusterFact;
import dev.forkshop.runtime.loop.Audience;
import dev.forkshop.runtime.memory.Message;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A worker as its primary sees it: Node's {@code cluster.workers[id]}. The worker itself sees a {@link ThisWorker}.
 *
 * <p>Order of events: {@code online}, {@code listening} for each port, then {@code disconnect} and {@code exit} in
 * either order. Loop thread only.
 */
public final class Worker {
    private static final int SUM_MILLIS = 1_000;

    private final int id;
    private final int place;
    private final ChildProcess process;
    private final Primary primary;
    private final long forkedFact;
    private final Dialogue dialogue;
    private final Audience<Void> onlines = new Audience<>();
    private final Audience<ListeningInfo> listenings = new Audience<>();
    private final Audience<Message> messages = new Audience<>();
    private final Audience<Void> disconnects = new Audience<>();
    private final Audience<Void> exits = new Audience<>();
    private final Audience<NodeError> errors = new Audience<>();
    private WorkerState state = WorkerState.NONE;
    private boolean exitedAfterDisconnect;
    private PrimaryLane lane;
    private int lanes;
    private long handed;
    private long handedTold;

    /** {@code forkedFact} is the number of the fact that tells of its beginning. */
    Worker(int id, int place, ChildProcess process, Primary primary, long forkedFact) {
        this.id = id;
        this.place = place;
        this.process = process;
        this.primary = primary;
        this.forkedFact = forkedFact;
        this.dialogue = new Dialogue(primary.loop(), process.channel(), message -> primary.heard(this, message));
        process.onMessage(message -> messages.emit(message));
        process.onError(this::failed);
    }

    private void failed(NodeError error) {
        if (!errors.emit(error)) {
            throw error; // an 'error' that nobody listens to is uncaught
        }
    }

    // ---- what it is

    /** From 1 on; never given twice. */
    public int id() {
        return id;
    }

    public ChildProcess process() {
        return process;
    }

    public long pid() {
        return process.pid();
    }

    public WorkerState state() {
        return state;
    }

    /** Whether messages can travel. */
    public boolean isConnected() {
        return process.connected();
    }

    public boolean isDead() {
        return process.exitCode() != null || process.signalCode() != null;
    }

    /** Whether its end was intended: by {@code disconnect}, here or there. Node has undefined until it is known. */
    public boolean exitedAfterDisconnect() {
        return exitedAfterDisconnect;
    }

    // ---- what can be done with it

    /** As {@code process().send}. */
    public boolean send(Object message) {
        return process.send(message);
    }

    public boolean send(Object message, Consumer<Throwable> callback) {
        return process.send(message, callback);
    }

    /**
     * Asks it to close its servers, wait for their connections and close the channel; after that it ends by itself
     * when nothing else holds it. It is on the list of workers no more from now on.
     */
    public Worker disconnect() {
        exitedAfterDisconnect = true;
        dialogue.tell("disconnect");
        primary.leave(this);
        return this;
    }

    /** Sends SIGTERM. */
    public void kill() {
        kill("SIGTERM");
    }

    /** Sends a signal; whether the end that follows was intended it does not say. */
    public void kill(String signal) {
        process.kill(signal);
    }

    // ---- events

    public Worker onOnline(Runnable listener) {
        onlines.add(nothing -> listener.run());
        return this;
    }

    public Worker onListening(Consumer<ListeningInfo> listener) {
        listenings.add(listener);
        return this;
    }

    public Worker onMessage(Consumer<Message> listener) {
        messages.add(listener);
        return this;
    }

    public Worker onDisconnect(Runnable listener) {
        disconnects.add(nothing -> listener.run());
        return this;
    }

    /** The listener gets code and signal; one of the two is null. */
    public Worker onExit(BiConsumer<Integer, String> listener) {
        exits.add(nothing -> listener.accept(process.exitCode(), process.signalCode()));
        return this;
    }

    /** Something about its process failed; an error that nobody hears of is uncaught. */
    public Worker onError(Consumer<NodeError> listener) {
        errors.add(listener);
        return this;
    }

    @Override
    public String toString() {
        return "Worker " + id + " (pid " + pid() + ", " + state.word() + ")";
    }

    // ---- the primary's side

    long forkedFact() {
        return forkedFact;
    }

    /** What it has in common with the one that it replaces, and with the one that will replace it. */
    int place() {
        return place;
    }

    /** The way for descriptors, opened when first wanted. */
    PrimaryLane lane() {
        if (lane == null) {
            lane = PrimaryLane.open(primary.loop(), this);
        }
        return lane;
    }

    /** A number that no other way to it has. */
    int nextLane() {
        return ++lanes;
    }

    void closeLane() {
        if (lane != null) {
            lane.close();
        }
    }

    /** It took a connection: told at once for the first, then in sums, so that telling does not slow it down. */
    void handedOver() {
        handed++;
        if (handed == 1) {
            tellHandedOver();
        } else if (handed - handedTold == 1) {
            primary.loop().setTimeout(this::tellHandedOver, SUM_MILLIS).unref();
        }
    }

    void tellHandedOver() {
        if (handed > handedTold) {
            primary.tell(this, new ClusterFact.HandedOver(id, pid(), handed - handedTold, handed));
            handedTold = handed;
        }
    }

    /** How many connections it took from us. */
    long handed() {
        return handed;
    }

    Dialogue dialogue() {
        return dialogue;
    }

    void intended() {
        exitedAfterDisconnect = true;
    }

    void online() {
        state = WorkerState.ONLINE;
        onlines.emit(null);
    }

    void listening(ListeningInfo info) {
        state = WorkerState.LISTENING;
        listenings.emit(info);
    }

    void disconnected() {
        state = WorkerState.DISCONNECTED;
        disconnects.emit(null);
    }

    void dead() {
        state = WorkerState.DEAD;
        exits.emit(null);
    }
}
