package dev.forkshop.workbench.lesson;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The right-hand side of an assertion: JSON, a bare word, a duration, a size, or a range {@code 3..5}. */
final class ExpectedValue {
    private static final Gson JSON =
            new GsonBuilder().setStrictness(Strictness.STRICT).create();
    private static final Map<String, Double> UNITS =
            Map.of("ms", 1.0, "s", 1000.0, "bytes", 1.0, "KiB", 1024.0, "MiB", 1048576.0);
    private static final Pattern QUANTITY = Pattern.compile("(-?\\d[\\d,_]*(?:\\.\\d+)?)\\s*(ms|s|bytes|KiB|MiB)?");
    private static final Pattern RANGE =
            Pattern.compile("(\\d[\\d,_.]*?)?\\s*\\.\\.\\s*(\\d[\\d,_.]*)?\\s*(ms|s|bytes|KiB|MiB)?");
    private static final Pattern WORD = Pattern.compile("[\\w./@:+-]+");

    private ExpectedValue() {}

    static Optional<JsonElement> read(String text) {
        Matcher quantity = QUANTITY.matcher(text);
        if (quantity.matches()) {
            return Optional.of(shortest(number(quantity.group(1), quantity.group(2), 0)));
        }
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            String unit = range.group(3);
            double low = number(range.group(1), unit, Double.NEGATIVE_INFINITY);
            return Optional.of(Operator.range(low, number(range.group(2), unit, Double.POSITIVE_INFINITY)));
        }
        return WORD.matcher(text).matches() ? Optional.of(word(text)) : json(text);
    }

    /** What is looked for in a text: {@code 42} is these two digits. */
    static Optional<JsonElement> readText(String text) {
        return WORD.matcher(text).matches() ? Optional.of(new JsonPrimitive(text)) : json(text);
    }

    /** A whole number is written without a fraction, so that it also equals a text that says it. */
    private static JsonPrimitive shortest(double value) {
        return value == Math.rint(value) ? new JsonPrimitive((long) value) : new JsonPrimitive(value);
    }

    private static JsonElement word(String text) {
        return json(text).orElseGet(() -> new JsonPrimitive(text));
    }

    private static double number(String digits, String unit, double otherwise) {
        double value = digits == null ? otherwise : Double.parseDouble(digits.replaceAll("[,_]", ""));
        return value * (unit == null ? 1 : UNITS.get(unit));
    }

    private static Optional<JsonElement> json(String text) {
        try {
            return Optional.ofNullable(JSON.fromJson(text, JsonElement.class));
        } catch (JsonParseException notJson) {
            return Optional.empty();
        }
    }
}
