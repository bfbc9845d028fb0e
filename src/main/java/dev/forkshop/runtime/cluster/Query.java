package dev.forkshop.runtime.cluster;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a worker wants to listen, as it asks its primary: Node's {@code queryServer}.
 *
 * @param address the host; null for all
 * @param port 0 for any
 * @param addressType 4 or 6
 * @param index how many servers of this worker asked for the same before: each gets a port of its own where port is 0
 * @param backlog how many connections may wait in the kernel
 */
record Query(String address, int port, int addressType, int index, int backlog) {
    /** What workers share by asking for the same. */
    String key() {
        return address + ":" + port + ":" + addressType + ":" + index;
    }

    Map<String, Object> parts() {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("address", address);
        parts.put("port", port);
        parts.put("addressType", addressType);
        parts.put("index", index);
        parts.put("backlog", backlog);
        return parts;
    }

    static Query of(Map<?, ?> message) {
        return new Query(
                (String) message.get("address"),
                number(message, "port"),
                number(message, "addressType"),
                number(message, "index"),
                number(message, "backlog"));
    }

    private static int number(Map<?, ?> message, String part) {
        return ((Number) message.get(part)).intValue();
    }
}
