import dev.forkshop.runtime.workerthreads.Worker;
import dev.forkshop.runtime.workerthreads.WorkerOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Workers that live from the first round that needs them; their start is not measured. */
final class Peers {
    static final String SIDE = "./bench/rows/WorkerSide.java";

    private final Map<String, Peer> online = new HashMap<>();

    /** Now, or when it is online. */
    void with(String name, Object data, Consumer<Peer> then) {
        if (online.containsKey(name)) {
            then.accept(online.get(name));
            return;
        }
        Worker worker = new Worker(SIDE, WorkerOptions.defaults().workerData(data));
        Peer peer = new Peer(worker);
        online.put(name, peer);
        worker.onOnline(() -> then.accept(peer));
    }
}
