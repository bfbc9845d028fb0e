package dev.forkshop.workbench.transcript.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version as the numbers it is made of. */
record Version(List<Long> numbers) {
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})*");

    /** The first thing in a text that looks like a version. */
    static Optional<Version> in(String text) {
        Matcher found = NUMBERS.matcher(text);
        return found.find()
                ? Optional.of(new Version(Arrays.stream(found.group().split("\\."))
                        .map(Long::valueOf)
                        .toList()))
                : Optional.empty();
    }

    /** Compares as far as {@code wanted} says: 20.19.1 is 20, and is not above 20. */
    boolean is(String operator, Version wanted) {
        int order = compareTo(wanted);
        return switch (operator) {
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case "<" -> order < 0;
            case "!=" -> order != 0;
            default -> order == 0;
        };
    }

    private int compareTo(Version wanted) {
        for (int i = 0; i < wanted.numbers.size(); i++) {
            int order = Long.compare(i < numbers.size() ? numbers.get(i) : 0, wanted.numbers.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return String.join(".", numbers.stream().map(Object::toString).toList());
    }
}
