package dev.forkshop.runtime.ipc;

import java.util.Map;

/** Messages that are not the program's: Node reserves those whose {@code cmd} begins with {@code NODE_}. */
final class Internal {
    /** Behind the last message of a side that disconnects. */
    static final Map<String, String> DISCONNECT = Map.of("cmd", "NODE_DISCONNECT");

    private Internal() {}

    static boolean isDisconnect(Object value) {
        return DISCONNECT.equals(value);
    }

    static boolean is(Object value) {
        return value instanceof Map<?, ?> map && map.get("cmd") instanceof String cmd && cmd.startsWith("NODE_");
    }
}
