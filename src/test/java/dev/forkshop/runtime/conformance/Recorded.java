package dev.forkshop.runtime.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What real Node did with a program in {@code src/test/node}: the facts that it printed, and what happened meanwhile. Ours
 * must have the same.
 */
public final class Recorded {
    /** Where the programs of the records ran. */
    public static final Path FOLDER = Path.of("src/test/node");

    private static final Gson GSON =
            new GsonBuilder().serializeNulls().setPrettyPrinting().create();

    private final String name;

    private Recorded(String name) {
        this.name = name;
    }

    /** The record of this case. */
    public static Recorded of(String name) {
        return new Recorded(name);
    }

    /**
     * Ours are the same facts, whatever their order in the map, and on the loops of this test there happened what happened
     * in Node.
     */
    public void assertSame(Map<String, ?> ours) {
        assertSame(GSON.toJson(ours));
        Happened.in(name).assertSame(Happened.here());
    }

    void assertSame(String json) {
        assertEquals(pretty(text()), pretty(json), "not what Node does in " + name + ".js");
    }

    boolean differsFrom(String json) {
        return !pretty(text()).equals(pretty(json));
    }

    private String text() {
        try {
            return Files.readString(FOLDER.resolve(name + ".json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String pretty(String json) {
        return GSON.toJson(sorted(JsonParser.parseString(json)));
    }

    /** Keys in order, and 1.0 as 1, so that equal facts are equal texts. */
    private static Object sorted(JsonElement element) {
        if (element.isJsonObject()) {
            Map<String, Object> keys = new TreeMap<>();
            element.getAsJsonObject().entrySet().forEach(e -> keys.put(e.getKey(), sorted(e.getValue())));
            return keys;
        }
        if (element.isJsonArray()) {
            return element.getAsJsonArray().asList().stream()
                    .map(Recorded::sorted)
                    .collect(Collectors.toList());
        }
        return element.isJsonPrimitive() && element.getAsJsonPrimitive().isNumber()
                ? (Object) element.getAsDouble()
                : element.isJsonNull() ? null : element;
    }
}
