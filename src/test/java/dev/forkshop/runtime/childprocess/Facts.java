package dev.forkshop.runtime.childprocess;

import dev.forkshop.runtime.conformance.Recorded;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.stream.Readable;
import dev.forkshop.testing.TestLoop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The facts of a program of ours, to be held against those that Node recorded. */
@SuppressWarnings("serial")
final class Facts extends LinkedHashMap<String, Object> {

    /** Runs the program on a loop to its end; its facts must be those of this case. */
    static void sameAsNode(String name, Consumer<Facts> program) {
        Facts facts = new Facts();
        TestLoop.run(() -> program.accept(facts));
        Recorded.of(name).assertSame(facts);
    }

    /** A list under this name, to be filled. */
    List<Object> list(String name) {
        List<Object> list = new ArrayList<>();
        put(name, list);
        return list;
    }

    /** What the call throws: name, code, message; null for nothing. */
    void thrown(String name, Runnable call) {
        put(name, thrown(call, e -> of(e.name(), e.code(), e.getMessage())));
    }

    static Object thrown(Runnable call, Function<NodeError, Object> shape) {
        try {
            call.run();
            return null;
        } catch (NodeError error) {
            return shape.apply(error);
        }
    }

    /** A list that may hold nulls. */
    static List<Object> of(Object... values) {
        return Arrays.asList(values);
    }

    /** Names and values in turn. */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    /** Gathers all that comes. */
    static StringBuilder text(Readable stream) {
        StringBuilder text = new StringBuilder();
        stream.onData(text::append);
        return text;
    }
}
