package dev.forkshop.workbench.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the count at a line's end: {@code (x4)}, {@code (x2..8)}, {@code (x2..)}, {@code (x..8)}, {@code (?)}. */
final class CountParser {
    private static final Pattern COUNT =
            Pattern.compile("(?:^|\\s+)\\((?:\\?|x(\\d{1,9})|x(\\d{0,9})\\.\\.(\\d{0,9}))\\)$");

    /** The line without its count, and the count. */
    record Counted(String text, Count count) {}

    private CountParser() {}

    static boolean isCounted(String text) {
        return COUNT.matcher(text).find();
    }

    static Counted parse(String text, int column) throws Misread {
        Matcher found = COUNT.matcher(text);
        if (!found.find()) {
            return new Counted(text, Count.ONCE);
        }
        Count count = count(found);
        if (count.max() == 0 || count.min() > count.max()) {
            throw new Misread(
                    column + found.start() + 1,
                    "this count can never be",
                    "(x4), (x2..8), (?); what must not come is written !~ text");
        }
        return new Counted(text.substring(0, found.start()), count);
    }

    private static Count count(Matcher found) {
        if (found.group(1) != null) {
            int exactly = Integer.parseInt(found.group(1));
            return new Count(exactly, exactly);
        }
        return found.group(3) == null
                ? new Count(0, 1)
                : new Count(number(found.group(2), 0), number(found.group(3), Integer.MAX_VALUE));
    }

    private static int number(String digits, int otherwise) {
        return digits.isEmpty() ? otherwise : Integer.parseInt(digits);
    }
}
