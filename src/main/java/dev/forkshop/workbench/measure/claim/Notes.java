package dev.forkshop.workbench.measure.claim;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes down what a program tells, line by line: {@code {"worker.start": 31.2}}. One thread. */
final class Notes {
    private static final String CURVE = "curve.";
    private static final String LANE = "lane.";

    private final Map<String, List<Value>> figures = new LinkedHashMap<>();
    private final Map<String, List<Samples.Point>> curves = new LinkedHashMap<>();
    private final Map<String, List<Samples.Point>> lanes = new LinkedHashMap<>();

    /** A picture is of one round. */
    void nextRound() {
        curves.clear();
        lanes.clear();
    }

    /** Takes a line down; returns what is wrong with it, if anything. */
    Optional<String> take(String line) {
        try {
            JsonParser.parseString(line).getAsJsonObject().asMap().forEach(this::take);
            return Optional.empty();
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException noSample) {
            return Optional.of("it printed what is no sample: " + line);
        }
    }

    private void take(String name, JsonElement told) {
        if (name.startsWith(CURVE)) {
            add(curves, name.substring(CURVE.length()), point(told.getAsJsonArray()));
        } else if (name.startsWith(LANE)) {
            add(lanes, name.substring(LANE.length()), point(told.getAsJsonArray()));
        } else {
            add(figures, name, value(told.getAsJsonPrimitive()));
        }
    }

    private static Samples.Point point(JsonArray pair) {
        return new Samples.Point(pair.get(0).getAsDouble(), pair.get(1).getAsDouble());
    }

    private static Value value(JsonPrimitive told) {
        if (told.isBoolean()) {
            return new Value.Word(told.getAsBoolean() ? "yes" : "no");
        }
        return told.isNumber() ? new Value.Amount(told.getAsDouble()) : new Value.Word(told.getAsString());
    }

    private static <T> void add(Map<String, List<T>> to, String name, T one) {
        to.computeIfAbsent(name, any -> new ArrayList<>()).add(one);
    }

    Samples samples() {
        return new Samples(copy(figures), copy(curves), copy(lanes));
    }

    private static <T> Map<String, List<T>> copy(Map<String, List<T>> of) {
        Map<String, List<T>> copy = new LinkedHashMap<>();
        of.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return copy;
    }
}
