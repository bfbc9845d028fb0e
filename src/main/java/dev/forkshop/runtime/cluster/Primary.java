package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.childprocess.ChildProcess;
import dev.forkshop.runtime.childprocess.ChildProcesses;
import dev.forkshop.runtime.journal.ClusterFact;
import dev.forkshop.runtime.loop.EventLoop;
import dev.forkshop.runtime.loop.Owner;
import dev.forkshop.runtime.module.ModuleOptions;
import dev.forkshop.runtime.module.ModuleRun;
import dev.forkshop.runtime.transport.AcceptedSocket;
import dev.forkshop.runtime.transport.Endpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The one that forks the workers and has their ports: what Node keeps in {@code internal/cluster/primary}. Each module
 * that shares a loop has its own, and so has the loop itself. Loop thread only.
 */
final class Primary {
    private final EventLoop loop;
    private final ClusterEvents events = new ClusterEvents();
    private final Map<Integer, Worker> workers = new TreeMap<>();
    private final List<Runnable> whenEmpty = new ArrayList<>();
    private final SharedPorts ports = new SharedPorts(this, this::open);
    private final Hearing hearing = new Hearing(this, ports);
    private final Map<Integer, Integer> places = new HashMap<>();
    private ClusterSettings settings = ClusterSettings.none();
    private Scheduling policy = Scheduling.of(System.getenv("NODE_CLUSTER_SCHED_POLICY"));
    private Function<Rota.Offer<AcceptedSocket>, Rota<AcceptedSocket>> rota = RoundRobin::new;
    private boolean initialized;
    private int ids;

    private Primary(EventLoop loop) {
        this.loop = loop;
    }

    /** The one that the calling code has. */
    static Primary current() {
        EventLoop loop = EventLoop.current();
        return loop.attachment(OfLoop.class, OfLoop::new)
                .primaries
                .computeIfAbsent(loop.owner(), owner -> new Primary(loop));
    }

    /** A new one in place of the one that the calling code had. */
    static Primary anew() {
        EventLoop loop = EventLoop.current();
        loop.attachment(OfLoop.class, OfLoop::new).primaries.remove(loop.owner());
        return current();
    }

    private static final class OfLoop {
        private final Map<Optional<Owner>, Primary> primaries = new HashMap<>();
    }

    EventLoop loop() {
        return loop;
    }

    ClusterEvents events() {
        return events;
    }

    SharedPorts ports() {
        return ports;
    }

    /** Those that were not told to go, by their number. */
    Map<Integer, Worker> workers() {
        return new LinkedHashMap<>(workers);
    }

    ClusterSettings settings() {
        return settings;
    }

    Scheduling policy() {
        return policy;
    }

    /** Has no effect once something was set up, as in Node. */
    void policy(Scheduling wanted) {
        policy = initialized ? policy : wanted;
    }

    /** From now on a client's connections go to the worker at the same place. */
    void stick() {
        rota = offer -> new Sticky<>(Primary::client, this::placeOf, offer);
    }

    private static String client(AcceptedSocket connection) {
        Endpoint remote = connection.remote();
        return remote == null ? "" : remote.address();
    }

    private int placeOf(int worker) {
        return places.get(worker);
    }

    /** Appends a fact of this worker's life. */
    void tell(Worker worker, ClusterFact fact) {
        loop.journal().append(fact, worker.forkedFact());
    }

    private SharedPort open(Query query) {
        return policy == Scheduling.NONE && !query.isPath()
                ? new DealtPort(this, query)
                : new AcceptingPort(this, query, rota);
    }

    // ---- setting up, forking

    /** Cumulative: what {@code more} does not set stays as it is. */
    void setup(ClusterSettings more) {
        settings = defaults().plus(settings).plus(more);
        if (!initialized) {
            initialized = true;
            loop.journal().append(new ClusterFact.SetUp(settings.exec(), policy.word()));
        }
        ClusterSettings told = settings;
        loop.nextTick(() -> events.setup.emit(told));
    }

    /** Node's {@code process.argv}: the module that runs here, with its arguments. */
    private static ClusterSettings defaults() {
        ClusterSettings none = ClusterSettings.none().args(List.of()).silent(false);
        return ModuleRun.current()
                .map(ModuleRun::options)
                .map(run ->
                        none.exec(run.file().toString()).args(run.arguments()).execArgv(run.execArgv()))
                .orElse(none);
    }

    /** {@code env} comes on top of the environment that we have ourselves. */
    Worker fork(Map<String, String> env) {
        return fork(env, freePlace());
    }

    private int freePlace() {
        int place = 1;
        while (places.containsValue(place)) {
            place++;
        }
        return place;
    }

    /** The same for the worker of a place; for a while there may be two of one place, an old one and a new one. */
    Worker fork(Map<String, String> env, int place) {
        setup(ClusterSettings.none());
        int id = ++ids;
        ChildProcess process =
                ChildProcesses.fork(settings.exec(), settings.args(), settings.forkOptions(environment(id, env)));
        ClusterFact forked = new ClusterFact.Forked(id, process.pid(), settings.exec());
        long fact = loop.journal().append(forked, process.startedFact());
        Worker worker = new Worker(id, place, process, this, fact);
        places.put(id, place);
        listenTo(worker);
        workers.put(id, worker);
        loop.nextTick(() -> events.fork.emit(worker));
        return worker;
    }

    private static Map<String, String> environment(int id, Map<String, String> env) {
        Map<String, String> all = new LinkedHashMap<>(ModuleRun.current()
                .map(ModuleRun::options)
                .map(ModuleOptions::env)
                .orElse(System.getenv()));
        all.putAll(env);
        all.put(WorkerSide.VARIABLE, Integer.toString(id));
        return all;
    }

    private void listenTo(Worker worker) {
        worker.onMessage(message -> events.message.emit(new ClusterEvents.Said(worker, message)));
        worker.process().onExit((code, signal) -> exited(worker, code, signal));
        worker.process().onDisconnect(() -> disconnected(worker));
    }

    /** A worker said something beneath the program's messages. */
    void heard(Worker worker, Map<?, ?> message) {
        hearing.heard(worker, message);
    }

    // ---- the end of workers

    private void exited(Worker worker, Integer code, String signal) {
        if (!worker.isConnected()) {
            leave(worker);
        }
        worker.tellHandedOver();
        boolean intended = worker.exitedAfterDisconnect();
        tell(worker, new ClusterFact.Exited(worker.id(), worker.pid(), code, signal, intended));
        worker.dead();
        events.exit.emit(new ClusterEvents.Ended(worker, code, signal));
    }

    private void disconnected(Worker worker) {
        ports.gone(worker);
        worker.closeLane();
        places.remove(worker.id());
        if (worker.isDead()) {
            remove(worker);
        }
        tell(worker, new ClusterFact.Disconnected(worker.id(), worker.pid(), worker.exitedAfterDisconnect()));
        worker.disconnected();
        events.disconnect.emit(worker);
    }

    /** The worker counts no more, and no port is its. */
    void leave(Worker worker) {
        ports.leave(worker);
        remove(worker);
    }

    private void remove(Worker worker) {
        workers.remove(worker.id());
        if (workers.isEmpty()) {
            tellThatAllAreGone();
        }
    }

    private void tellThatAllAreGone() {
        List<Runnable> waiting = List.copyOf(whenEmpty);
        whenEmpty.clear();
        waiting.forEach(Runnable::run);
    }

    /** As in Node the callback comes when all have been told to go and one of them is gone. */
    void disconnect(Runnable callback) {
        List<Worker> all = List.copyOf(workers.values());
        all.stream().filter(Worker::isConnected).forEach(Worker::disconnect);
        whenEmpty.add(callback);
        if (all.isEmpty()) {
            loop.nextTick(this::tellThatAllAreGone);
        }
    }
}
