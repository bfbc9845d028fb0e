package dev.forkshop.runtime.childprocess;

import static dev.forkshop.runtime.childprocess.ChildProcesses.fork;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.forkshop.runtime.conformance.Recorded;
import dev.forkshop.runtime.error.NodeError;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.RangeError;
import dev.forkshop.testing.Forks;
import dev.forkshop.testing.NothingLeftBehind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NothingLeftBehind.class)
@Timeout(60)
class ForkChannelTest {
    private static final ForkOptions ADVANCED = ForkOptions.defaults().serialization("advanced");

    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<Object> got = new ArrayList<>();

    /** Opens once what a process keeps for its children: the lifeline. */
    @BeforeAll
    static void forkOnce() {
        Forks.run(() -> fork("Nothing"));
    }

    private void keepExit(ChildProcess child) {
        child.onExit((code, signal) -> facts.put("exit", Arrays.asList(code, signal)));
    }

    @Test
    void disconnectIsDeferredAndASecondOneIsAnError() {
        Forks.run(() -> {
            ChildProcess child = fork("ConnectedTwice", ForkOptions.defaults().silent(true));
            child.stdout().onData(data -> facts.put("child", Json.parse(data.toString())));
            child.onMessage(m -> disconnectTwice(child));
            keepExit(child);
        });
        facts.put("seen", got);
        Recorded.of("ipc-disconnect").assertSame(facts);
    }

    private void disconnectTwice(ChildProcess child) {
        child.onDisconnect(() -> got.add("disconnect"));
        got.add(child.connected());
        child.disconnect();
        got.add(child.connected());
        got.add(assertThrows(NodeError.class, child::disconnect).code());
        child.send("x", error -> got.add(((NodeError) error).code()));
    }

    @Test
    void whatBeginsWithNodeIsInternal() {
        List<Object> internal = new ArrayList<>();
        Forks.run(() -> {
            ChildProcess child = fork("InternalMessages");
            child.onMessage(m -> got.add(m.text("cmd")));
            child.channel()
                    .onInternalMessage(
                            m -> internal.addAll("NODE_x".equals(m.get("cmd")) ? List.of("NODE_x") : List.of()));
        });
        facts.put("normal", got);
        facts.put("internal", internal);
        Recorded.of("ipc-internal").assertSame(facts);
    }

    @Test
    void theCallbackOfSendGetsNullWhenAllIsWell() {
        Forks.run(() -> {
            ChildProcess child = fork("SendCallback");
            child.onMessage(m -> facts.put("message", m.value()));
            keepExit(child);
        });
        Recorded.of("ipc-send-callback").assertSame(facts);
    }

    @Test
    void aLongTextOfManyBytesACharacterArrivesWhole() {
        Forks.run(() -> fork("Utf8").onMessage(m -> {
            String text = (String) m.value();
            facts.put("length", text.length());
            facts.put("same", text.equals("ßü".repeat(199998)));
        }));
        Recorded.of("ipc-send-utf8").assertSame(facts);
    }

    @Test
    void advancedSerializationKeepsWhatJsonLoses() {
        facts.put("foo", codeOfSerialization("foo"));
        facts.put("null", codeOfSerialization(null));
        Map<Object, Object> circle = new HashMap<>(Map.of("name", "c"));
        circle.put("self", circle);
        List<Object> values = List.of(
                new byte[] {1, -1},
                mapOf("a", 1, 2, "b"),
                Map.of("big", new BigInteger("123456789012345678901")),
                circle,
                new Exception("e"),
                new RangeError("r"),
                new java.util.LinkedHashSet<>(List.of(1, "x")),
                -0.0,
                Double.NaN,
                new Date(7),
                new int[] {-7, 8},
                new double[] {0.5});
        Forks.run(() -> {
            ChildProcess child = fork("Echo", ADVANCED);
            child.onMessage(m -> {
                got.add(shown(m.value()));
                if (got.size() == values.size()) {
                    child.disconnect();
                }
            });
            values.forEach(child::send);
            fork("Say", List.of("x"), ADVANCED.stdio(Stdio.ipc(), Stdio.pipe(), Stdio.pipe()))
                    .onMessage(m -> facts.put("first", m.value()));
        });
        facts.put("got", got);
        Recorded.of("ipc-serialization").assertSame(facts);
    }

    private static String codeOfSerialization(String word) {
        return assertThrows(NodeError.class, () -> ForkOptions.defaults().serialization(word))
                .code();
    }

    private static Map<Object, Object> mapOf(Object... pairs) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** What the program in JavaScript notes of each value. */
    private static Object shown(Object value) {
        if (value instanceof byte[] bytes) {
            return List.of(bytes[0] & 0xff, bytes[1] & 0xff);
        }
        if (value instanceof int[] ints) {
            return List.of("Int32Array", ints[0], ints[1]);
        }
        if (value instanceof double[] doubles) {
            return List.of("Float64Array", doubles[0]);
        }
        if (value instanceof Date date) {
            return date.getTime();
        }
        if (value instanceof Map<?, ?> map && map.containsKey("big")) {
            return map.get("big").toString();
        }
        if (value instanceof Map<?, ?> map && map.containsKey("self")) {
            return map.get("self") == map;
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> List.of(e.getKey(), e.getValue()))
                    .toList();
        }
        if (value instanceof Set) {
            return value;
        }
        return value instanceof Double zero && zero == 0 ? "-0" : String.valueOf(value);
    }

    private static boolean allSame(byte[] bytes) {
        return Arrays.mismatch(bytes, 1, bytes.length, bytes, 0, bytes.length - 1) < 0;
    }

    @Test
    void fourArraysOfEightMebibytesArriveInOrder() {
        Forks.run(() -> fork("Large", ADVANCED).onMessage(m -> {
            byte[] bytes = (byte[]) m.value();
            got.add(List.of(bytes.length, bytes[0], allSame(bytes)));
        }));
        facts.put("got", got);
        Recorded.of("ipc-advanced-large").assertSame(facts);
    }

    @Test
    void lengthsThatStraddleTwoReadsAreUnderstood() {
        Forks.run(() -> fork("Many", ADVANCED).onMessage(m -> {
            byte[] bytes = (byte[]) m.value();
            got.add(List.of(bytes.length, bytes[0], allSame(bytes)));
        }));
        facts.put("got", got);
        Recorded.of("ipc-advanced-many").assertSame(facts);
    }

    @Test
    void theChannelMayStandWhereInputOrOutputWould() {
        Forks.run(() -> {
            fork("TouchInput", ForkOptions.defaults().stdio(Stdio.ipc(), Stdio.pipe(), Stdio.pipe()))
                    .onMessage(m -> facts.put("stdin", m.value()))
                    .onExit((code, signal) -> facts.put("stdinExit", Arrays.asList(code, signal)));
            fork("Say", List.of("x"), ForkOptions.defaults().stdio(Stdio.pipe(), Stdio.ipc(), Stdio.pipe()))
                    .onExit((code, signal) -> facts.put("stdoutExit", Arrays.asList(code, signal)));
        });
        Recorded.of("ipc-places").assertSame(facts);
    }
}
