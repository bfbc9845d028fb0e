package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.loop.Audience;
import dev.forkshop.runtime.memory.Message;

/** Who listens to the cluster as a whole: the events that Node's {@code cluster} emits. Loop thread only. */
final class ClusterEvents {
    final Audience<ClusterSettings> setup = new Audience<>();
    final Audience<Worker> fork = new Audience<>();
    final Audience<Worker> online = new Audience<>();
    final Audience<Listening> listening = new Audience<>();
    final Audience<Said> message = new Audience<>();
    final Audience<Worker> disconnect = new Audience<>();
    final Audience<Ended> exit = new Audience<>();

    /** Ours: no connection of this worker is left, as it was asked for. */
    final Audience<Worker> drained = new Audience<>();

    record Listening(Worker worker, ListeningInfo info) {}

    record Said(Worker worker, Message message) {}

    record Ended(Worker worker, Integer code, String signal) {}
}
