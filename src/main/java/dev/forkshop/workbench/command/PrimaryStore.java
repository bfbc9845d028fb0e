package dev.forkshop.workbench.command;

import dev.forkshop.runtime.cluster.Worker;
import dev.forkshop.runtime.memory.Message;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the workers of a cluster share: counts in the primary's memory, which they ask for by messages. A worker sends
 * {@code {"store":"count","key":"…","ask":1}} and is answered {@code {"ask":1,"value":3}}. On the loop.
 */
final class PrimaryStore {
    private static final int MOST_KEYS = 100_000;

    /** The answer to the question with this number. */
    record Counted(long ask, long value) {}

    private final Map<String, Long> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_KEYS;
        }
    };

    /** Answers this worker from now on. */
    void serve(Worker worker) {
        worker.onMessage(message -> asked(worker, message));
    }

    private void asked(Worker worker, Message message) {
        if ("count".equals(message.get("store")) && worker.isConnected()) {
            long value = counts.merge(message.text("key"), 1L, Long::sum);
            worker.send(new Counted(message.integer("ask"), value));
        }
    }
}
