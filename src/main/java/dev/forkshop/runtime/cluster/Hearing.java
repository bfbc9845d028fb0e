package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.journal.ClusterFact;
import java.util.Map;
import java.util.function.BiConsumer;

/** What a primary does with what its workers say beneath the program's messages. Loop thread only. */
final class Hearing {
    private final Primary primary;
    private final Map<String, BiConsumer<Worker, Map<?, ?>>> acts;

    Hearing(Primary primary, SharedPorts ports) {
        this.primary = primary;
        this.acts = Map.of(
                "online", this::online,
                "listening", this::listening,
                "queryServer", ports::query,
                "close", (worker, message) -> ports.close(worker, (String) message.get("key")),
                "drained", (worker, message) -> primary.events().drained.emit(worker),
                "exitedAfterDisconnect", Hearing::intended);
    }

    /** An act that nobody knows is ignored, as in Node. */
    void heard(Worker worker, Map<?, ?> message) {
        BiConsumer<Worker, Map<?, ?>> act = acts.get(message.get("act"));
        if (act != null) {
            act.accept(worker, message);
        }
    }

    private void online(Worker worker, Map<?, ?> message) {
        primary.tell(worker, new ClusterFact.Online(worker.id(), worker.pid()));
        worker.online();
        primary.events().online.emit(worker);
    }

    private void listening(Worker worker, Map<?, ?> message) {
        Query query = Query.of(message);
        ListeningInfo info = new ListeningInfo(query.address(), query.port(), query.addressType());
        primary.tell(worker, new ClusterFact.Listening(worker.id(), worker.pid(), query.address(), query.port()));
        worker.listening(info);
        primary.events().listening.emit(new ClusterEvents.Listening(worker, info));
    }

    private static void intended(Worker worker, Map<?, ?> message) {
        worker.intended();
        worker.dialogue().answer(message, Map.of());
    }
}
