package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.memory.Message;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A store that all workers share because their primary keeps it: {@code {"store":"count","key":"k","ask":1}} adds one to
 * a count, and is answered by {@code {"ask":1,"value":3}}. It lives as long as the primary. Loop thread only.
 */
final class SharedStore {
    private static final int MOST_KEYS = 100_000;

    private final Map<String, Long> counts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_KEYS;
        }
    };

    /** Answers what is for a store; other messages are none of its business. */
    void heard(Worker worker, Message message) {
        if (message.has("store") && message.has("key") && message.has("ask") && worker.isConnected()) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("ask", message.get("ask"));
            answer.put("value", counts.merge(String.valueOf(message.get("key")), 1L, Long::sum));
            worker.send(answer);
        }
    }
}
