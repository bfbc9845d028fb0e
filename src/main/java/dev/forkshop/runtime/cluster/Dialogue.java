package dev.forkshop.runtime.cluster;

import dev.forkshop.runtime.ipc.Channel;
import dev.forkshop.runtime.loop.EventLoop;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a primary and a worker say to each other beneath the program's messages: an {@code act}, and where an answer is
 * expected a {@code seq}, which the answer repeats as {@code ack}. An answer to nothing is ignored, as in Node. Keeps
 * its place among the program's messages. Loop thread only.
 */
final class Dialogue {
    private static final String COMMAND = "NODE_CLUSTER";

    private final Channel channel;
    private final Map<Long, Consumer<Map<?, ?>>> asked = new HashMap<>();
    private long last;

    /** {@code hear} gets what is no answer. */
    Dialogue(EventLoop loop, Channel channel, Consumer<Map<?, ?>> hear) {
        this.channel = channel;
        channel.onInternalMessage(message -> {
            if (COMMAND.equals(message.get("cmd"))) {
                loop.nextTick(() -> arrived(message, hear));
            }
        });
    }

    private void arrived(Map<?, ?> message, Consumer<Map<?, ?>> hear) {
        if (!(message.get("ack") instanceof Number number)) {
            hear.accept(message);
            return;
        }
        Consumer<Map<?, ?>> waiting = asked.remove(number.longValue());
        if (waiting != null) {
            waiting.accept(message);
        }
    }

    /** Says something that needs no answer. */
    void tell(String act, Map<String, ?> parts) {
        send(Map.of("act", act), parts);
    }

    void tell(String act) {
        tell(act, Map.of());
    }

    /** Says something, and hears the answer; never, if the channel closes before. */
    void ask(String act, Map<String, ?> parts, Consumer<Map<?, ?>> answer) {
        asked.put(++last, answer);
        send(Map.of("act", act, "seq", last), parts);
    }

    void answer(Map<?, ?> question, Map<String, ?> parts) {
        send(Map.of("ack", question.get("seq")), parts);
    }

    private void send(Map<String, ?> head, Map<String, ?> parts) {
        Map<String, Object> message = new LinkedHashMap<>(Map.of("cmd", COMMAND));
        message.putAll(head);
        message.putAll(parts);
        channel.sendInternal(message);
    }
}
