package dev.forkshop.runtime.module;

import dev.forkshop.runtime.memory.JsNumbers;
import dev.forkshop.runtime.memory.Json;
import dev.forkshop.runtime.memory.TypeError;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Node's util.format: a text with places for values, then what is left over, separated by spaces. */
final class Format {
    private static final Pattern PLACE = Pattern.compile("%([sdifjoOc%])");

    private Format() {}

    static String of(Object... values) {
        if (values == null) {
            return "null"; // console.log(null)
        }
        List<Object> left = new ArrayList<>(Arrays.asList(values));
        List<String> words = new ArrayList<>();
        if (left.size() > 1 && left.get(0) instanceof String first) {
            left.remove(0);
            words.add(fill(first, left));
        }
        left.forEach(value -> words.add(bare(value)));
        return String.join(" ", words);
    }

    private static String fill(String format, List<Object> values) {
        StringBuilder text = new StringBuilder();
        Matcher place = PLACE.matcher(format);
        int end = 0;
        while (place.find()) {
            char kind = place.group(1).charAt(0);
            if (kind == '%' || !values.isEmpty()) {
                text.append(format, end, place.start()).append(kind == '%' ? "%" : value(kind, values.remove(0)));
                end = place.end();
            }
        }
        return text.append(format, end, format.length()).toString();
    }

    private static String value(char kind, Object value) {
        return switch (kind) {
            case 's' -> value instanceof String || value instanceof Number ? bare(value) : Inspect.of(value);
            case 'd' -> JsNumbers.text(number(value));
            case 'i' -> whole(number(value));
            case 'f' -> JsNumbers.text(number(value));
            case 'j' -> json(value);
            case 'c' -> "";
            default -> Inspect.of(value);
        };
    }

    private static Number number(Object value) {
        if (value instanceof Number number) {
            return number;
        }
        try {
            return Double.valueOf(String.valueOf(value));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String whole(Number number) {
        double value = number.doubleValue();
        return Double.isNaN(value) ? "NaN" : JsNumbers.text(value < 0 ? Math.ceil(value) : Math.floor(value));
    }

    private static String json(Object value) {
        try {
            return Json.stringify(value);
        } catch (TypeError circular) { // Node prints this word instead
            return value instanceof BigInteger ? value + "n" : "[Circular]";
        }
    }

    private static String bare(Object value) {
        return value instanceof CharSequence || value instanceof Character ? value.toString() : Inspect.of(value);
    }
}
