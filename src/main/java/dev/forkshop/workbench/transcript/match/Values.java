package dev.forkshop.workbench.transcript.match;

import dev.forkshop.workbench.transcript.Kind;
import dev.forkshop.workbench.transcript.Piece;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds where a hole that starts at one place of a line may end. A number is taken whole, never a part of its digits;
 * the longest possibility comes first.
 */
final class Values {
    private static final String DIGITS = "(?<!\\d)\\d++";
    private static final String GROUPED = "(?<!\\d)(?:\\d{1,3}(?:,\\d{3})++(?!\\d)|\\d++)";
    private static final String DECIMAL = GROUPED + "(?:\\.\\d++)?";
    private static final Map<Kind, List<Pattern>> NUMBERS = new EnumMap<>(Map.of(
            Kind.PID, patterns(DIGITS),
            Kind.TID, patterns(DIGITS),
            Kind.PORT, patterns(DIGITS),
            Kind.BYTES, patterns(GROUPED, DIGITS),
            Kind.MS, patterns(DECIMAL, GROUPED, DIGITS),
            Kind.N, patterns("[-+]?" + DECIMAL, "[-+]?" + GROUPED, "[-+]?" + DIGITS)));
    private static final Pattern UNIT = Pattern.compile(" ?ms\\b");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]+\"|'[^']+'");
    private static final Pattern NAME = Pattern.compile("[\\w-]+");
    private static final Pattern WORD = Pattern.compile("\\S+");

    private Values() {}

    private static List<Pattern> patterns(String... regexes) {
        return Arrays.stream(regexes).map(Pattern::compile).toList();
    }

    /** {@code next} is the piece after the hole, null at the line's end: it says where a stretch of text can end. */
    static int[] ends(Kind kind, String text, int from, Piece next) {
        return switch (kind) {
            case PATH -> path(text, from, next);
            case WORD -> stretch(from + 1, end(WORD, text, from), text, next);
            case ID -> stretch(from + 1, end(NAME, text, from), text, next);
            case ANY -> stretch(from, text.length(), text, next);
            case MS -> withUnit(numbers(kind, text, from), text, next);
            default -> numbers(kind, text, from);
        };
    }

    /** What a hole stands for, in the form in which two of them are compared: no unit, no commas between thousands. */
    static String value(Kind kind, String found) {
        return kind.numeric() ? found.replaceAll("[, ms]", "") : found;
    }

    private static int[] numbers(Kind kind, String text, int from) {
        return NUMBERS.get(kind).stream()
                .mapToInt(pattern -> end(pattern, text, from))
                .filter(end -> end >= 0)
                .distinct()
                .toArray();
    }

    private static int[] withUnit(int[] numbers, String text, Piece next) {
        if (next instanceof Piece.Text literal && UNIT.matcher(literal.text()).lookingAt()) {
            return numbers;
        }
        return Arrays.stream(numbers)
                .flatMap(number -> IntStream.of(end(UNIT, text, number), number))
                .filter(end -> end >= 0)
                .toArray();
    }

    private static int[] path(String text, int from, Piece next) {
        int quoted = end(QUOTED, text, from);
        return quoted >= 0 ? new int[] {quoted} : stretch(from + 1, end(WORD, text, from), text, next);
    }

    private static int[] stretch(int first, int last, String text, Piece next) {
        if (next == null) {
            return last == text.length() ? new int[] {last} : new int[0];
        }
        return IntStream.iterate(last, end -> end >= first, end -> end - 1)
                .filter(end -> !(next instanceof Piece.Text literal) || Literal.starts(literal.text(), text, end))
                .toArray();
    }

    /** Where a match of the pattern that starts here ends, or -1. */
    private static int end(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.end() : -1;
    }
}
