package dev.forkshop.workbench.quiz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that a person wrote, perhaps with a unit: {@code 1,048,576}, {@code 1 MiB}, {@code 0.5 s}, {@code two}.
 *
 * @param unit as written, in lower case; empty where there is none
 */
record Quantity(double value, String unit) {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:about|around|~|≈)?\\s*(-?\\d[\\d,_]*(?:\\.\\d+)?|[a-z]+)\\s*([a-zµ%]*)\\s*\\.?");
    private static final List<String> NAMES = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Map<String, Double> TIMES = Map.of(
            "ns", 1e-6, "us", 1e-3, "µs", 1e-3, "ms", 1.0, "milliseconds", 1.0, "s", 1e3, "sec", 1e3, "seconds", 1e3);
    private static final Map<String, Double> SIZES = Map.of(
            "b", 1.0, "byte", 1.0, "bytes", 1.0, "kb", 1e3, "kib", 1024.0, "mb", 1e6, "mib", 1048576.0, "gib", 0x1p30);

    static Optional<Quantity> read(String text) {
        Matcher written = WRITTEN.matcher(text.toLowerCase(Locale.ROOT).strip());
        return written.matches()
                ? value(written.group(1)).map(value -> new Quantity(value, written.group(2)))
                : Optional.empty();
    }

    /** The value in {@code wanted}; a number without a unit is taken to be in it already. */
    Optional<Double> in(String wanted) {
        String to = wanted.toLowerCase(Locale.ROOT);
        if (unit.isEmpty() || unit.equals(to)) {
            return Optional.of(value);
        }
        return converted(TIMES, to).or(() -> converted(SIZES, to.isEmpty() ? "b" : to));
    }

    private Optional<Double> converted(Map<String, Double> units, String to) {
        boolean both = units.containsKey(unit) && units.containsKey(to);
        return both ? Optional.of(value * units.get(unit) / units.get(to)) : Optional.empty();
    }

    private static Optional<Double> value(String written) {
        if (Character.isLetter(written.charAt(0))) {
            int named = NAMES.indexOf(written);
            return named < 0 ? Optional.empty() : Optional.of((double) named);
        }
        return Optional.of(Double.parseDouble(written.replaceAll("[,_]", "")));
    }
}
