package dev.forkshop.workbench.lesson;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How an assertion compares what was measured with what is expected. */
public enum Operator {
    IS_NOT("is not") {
        @Override
        boolean holds(JsonElement measured, JsonElement expected) {
            return !IS.holds(measured, expected);
        }
    },
    IS("is") {
        @Override
        boolean holds(JsonElement measured, JsonElement expected) {
            return expected instanceof JsonObject range && range.has(LOW)
                    ? isNumber(measured) && inRange(measured.getAsDouble(), range)
                    : same(measured, expected);
        }
    },
    AT_MOST("<=") {
        @Override
        boolean holds(JsonElement measured, JsonElement expected) {
            return isNumber(measured) && measured.getAsDouble() <= expected.getAsDouble();
        }
    },
    AT_LEAST(">=") {
        @Override
        boolean holds(JsonElement measured, JsonElement expected) {
            return isNumber(measured) && measured.getAsDouble() >= expected.getAsDouble();
        }
    },
    BELOW("<") {
        @Override
        boolean holds(JsonElement measured, JsonElement expected) {
            return isNumber(measured) && measured.getAsDouble() < expected.getAsDouble();
        }
    },
    ABOVE(">") {
        @Override
        boolean holds(JsonElement measured, JsonElement expected) {
            return isNumber(measured) && measured.getAsDouble() > expected.getAsDouble();
        }
    },
    LACKS("does not contain") {
        @Override
        boolean holds(JsonElement measured, JsonElement expected) {
            return !CONTAINS.holds(measured, expected);
        }
    },
    CONTAINS("contains") {
        @Override
        boolean holds(JsonElement measured, JsonElement expected) {
            return expected instanceof JsonObject parts && measured instanceof JsonObject whole
                    ? parts.entrySet().stream().allMatch(part -> has(whole, part.getKey(), part.getValue()))
                    : text(measured).contains(text(expected));
        }

        private boolean has(JsonObject whole, String key, JsonElement value) {
            return whole.has(key) && IS.holds(whole.get(key), value);
        }
    },
    MATCHES("matches") {
        @Override
        boolean holds(JsonElement measured, JsonElement expected) {
            return Pattern.compile(text(expected), Pattern.MULTILINE)
                    .matcher(text(measured))
                    .find();
        }
    };

    /** The bounds of an expected range: a number is in it from the one to the other, both included. */
    static final String LOW = "..low";

    static final String HIGH = "..high";

    private final String word;

    Operator(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    abstract boolean holds(JsonElement measured, JsonElement expected);

    boolean wantsNumber() {
        return List.of(AT_MOST, AT_LEAST, BELOW, ABOVE).contains(this);
    }

    boolean looksInText() {
        return List.of(CONTAINS, LACKS, MATCHES).contains(this);
    }

    static Optional<Operator> of(String word) {
        return Arrays.stream(values())
                .filter(operator -> operator.word.equals(word))
                .findFirst();
    }

    static JsonObject range(double low, double high) {
        JsonObject range = new JsonObject();
        range.addProperty(LOW, low);
        range.addProperty(HIGH, high);
        return range;
    }

    static boolean isNumber(JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isNumber();
    }

    private static boolean inRange(double value, JsonObject range) {
        return value >= range.get(LOW).getAsDouble() && value <= range.get(HIGH).getAsDouble();
    }

    /** Numbers by value, so that 42 is 42.0; a text also where a bare word such as {@code 42} reads as a number. */
    private static boolean same(JsonElement measured, JsonElement expected) {
        if (isNumber(measured) && isNumber(expected)) {
            return measured.getAsDouble() == expected.getAsDouble();
        }
        boolean words = measured instanceof JsonPrimitive && expected instanceof JsonPrimitive;
        return words ? text(measured).strip().equals(text(expected).strip()) : measured.equals(expected);
    }

    static String text(JsonElement value) {
        return value instanceof JsonPrimitive primitive ? primitive.getAsString() : value.toString();
    }
}
