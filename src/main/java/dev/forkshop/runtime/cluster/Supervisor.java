package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Listener;
import dev.forkshop.runtime.module.Signals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What people use PM2 for: so many workers, brought back when they die, replaced without losing a request, counted. It
 * uses the cluster of its loop or module, which stays usable as it is. Loop thread only; futures complete there.
 *
 * <p>A port stays open while a worker is on its way, also when there is no other: who connects waits.
 */
public final class Supervisor {
    private final Primary primary;
    private final SupervisorOptions options;
    private final ForkedFleet fleet;
    private final Crew crew;
    private final Look look;
    private final SharedStore store = new SharedStore();
    private final List<Listener> listeners = new ArrayList<>();

    private Supervisor(Primary primary, Map<String, String> env, SupervisorOptions options) {
        Clock clock = new LoopClock(primary.loop());
        this.primary = primary;
        this.options = options;
        this.fleet = new ForkedFleet(primary, env);
        this.crew = new Crew(fleet, clock, options);
        this.look = new Look(fleet, clock);
    }

    /** Starts the workers of what was set up; throws what a fork throws. */
    static Supervisor start(Primary primary, SupervisorOptions options) {
        Supervisor supervisor = new Supervisor(primary, Map.of(), options);
        supervisor.listen();
        supervisor.begin();
        return supervisor;
    }

    /** A cluster of its own, in place of the one that the loop or module had. Nothing runs before {@link #begin}. */
    public static Supervisor of(ClusterPlan plan) {
        Primary primary = Primary.anew();
        primary.policy(plan.policy());
        if (plan.sticky()) {
            primary.stick();
        }
        primary.setup(plan.settings());
        Supervisor supervisor = new Supervisor(primary, plan.env(), plan.options());
        supervisor.listen();
        return supervisor;
    }

    /** Starts the workers; throws what a fork throws. */
    public void begin() {
        crew.begin();
    }

    private void listen() {
        ClusterEvents events = primary.events();
        listeners.add(events.online.add(worker -> crew.online(worker.id())));
        listeners.add(
                events.listening.add(event -> crew.listening(event.worker().id())));
        listeners.add(events.drained.add(worker -> crew.drained(worker.id())));
        listeners.add(events.message.add(said -> store.heard(said.worker(), said.message())));
        listeners.add(events.exit.add(
                event -> crew.exited(event.worker().id(), event.worker().exitedAfterDisconnect())));
    }

    /** Hears of each worker that is forked, before anything else of it. */
    public Supervisor onFork(Consumer<Worker> listener) {
        listeners.add(primary.events().fork.add(listener));
        return this;
    }

    public Supervisor onListening(BiConsumer<Worker, ListeningInfo> listener) {
        listeners.add(primary.events().listening.add(event -> listener.accept(event.worker(), event.info())));
        return this;
    }

    /** No worker is left, and none will come: each died too early too often. */
    public Supervisor onGivenUp(Runnable listener) {
        fleet.onGivenUp(listener);
        return this;
    }

    /** Reloads at each such signal from outside, too: {@code SIGUSR2}. In a process of its own only. */
    public Supervisor reloadOn(String signal) {
        listeners.add(Signals.of(EventLoop.current()).listen(signal, this::reload));
        return this;
    }

    /** What it was told at the start. */
    public SupervisorOptions options() {
        return options;
    }

    /** What its workers are forked with. */
    public ClusterSettings settings() {
        return primary.settings();
    }

    public Scheduling policy() {
        return primary.policy();
    }

    /** Its workers that live, also those on their way out. */
    public List<Worker> workers() {
        return crew.members().stream()
                .map(member -> fleet.worker(member.worker))
                .toList();
    }

    /** How many workers there shall be. */
    public int size() {
        return crew.places().size();
    }

    /**
     * Replaces all workers, one after the other, by ones of the module as it is now. Waits for a reload or scaling that
     * goes on.
     *
     * @param asked who wants it, for the journal
     */
    public CompletableFuture<Reloaded> reload(String asked) {
        return crew.reload(asked);
    }

    /** Completes when so many listen, or nobody will come any more. */
    public CompletableFuture<Void> whenListening(int workers) {
        CompletableFuture<Void> all = new CompletableFuture<>();
        Runnable look = () -> {
            if (crew.listening() >= workers || crew.isDeserted()) {
                all.complete(null);
            }
        };
        Listener listens = primary.events().listening.add(event -> look.run());
        Listener exits = primary.events().exit.add(event -> look.run());
        all.thenRun(listens::remove);
        all.thenRun(exits::remove);
        look.run();
        return all;
    }

    /** Another number of workers. Completes when those that are too many have gone. */
    public CompletableFuture<Void> scale(int workers) {
        return crew.scale(workers);
    }

    /** How each worker does. Completes within a third of a second. */
    public CompletableFuture<List<WorkerFigures>> figures() {
        return look.at(crew.members());
    }

    /** Ends all workers without losing a request, and itself: who has connected is served, who comes later is refused. */
    public CompletableFuture<Void> stop() {
        return crew.stop().thenRun(this::letGo);
    }

    private void letGo() {
        primary.ports().keep(false);
        listeners.forEach(Listener::remove);
        listeners.clear();
    }
}
