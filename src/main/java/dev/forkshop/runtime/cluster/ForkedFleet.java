package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.journal.ClusterFact;
import java.util.HashMap;
import java.util.Map;

/** The workers of a primary, as a supervisor handles them: real processes. Loop thread only. */
final class ForkedFleet implements Fleet {
    private final Primary primary;
    private final Map<String, String> env;
    private Runnable onGivenUp = () -> {};
    private final Map<Integer, Worker> workers = new HashMap<>();

    ForkedFleet(Primary primary, Map<String, String> env) {
        this.primary = primary;
        this.env = env;
    }

    void onGivenUp(Runnable listener) {
        onGivenUp = listener;
    }

    @Override
    public int start(int place) {
        primary.ports().keep(true);
        Worker worker = primary.fork(env, place);
        workers.put(worker.id(), worker);
        worker.onExit((code, signal) -> primary.loop().setImmediate(() -> workers.remove(worker.id())));
        return worker.id();
    }

    Worker worker(int id) {
        return workers.get(id);
    }

    @Override
    public long pid(int worker) {
        return workers.get(worker).pid();
    }

    @Override
    public void drain(int id) {
        Worker worker = workers.get(id);
        primary.ports().pause(worker);
        worker.dialogue().tell("drain");
        primary.tell(worker, new ClusterFact.Draining(id, worker.pid()));
    }

    @Override
    public void shut(Runnable dealt) {
        primary.ports().shut(dealt);
    }

    @Override
    public void disconnect(int id) {
        workers.get(id).disconnect();
    }

    @Override
    public void kill(int id) {
        workers.get(id).kill("SIGKILL");
    }

    @Override
    public void giveUp() {
        primary.ports().keep(false);
        onGivenUp.run();
    }

    @Override
    public long tell(ClusterFact fact, long cause) {
        return primary.loop().journal().append(fact, cause);
    }
}
