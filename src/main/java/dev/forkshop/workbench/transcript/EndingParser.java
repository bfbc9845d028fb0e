package dev.forkshop.workbench.transcript;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code [exit 3]}, {@code [signal SIGTERM]} and {@code [within 800 ms]}. */
final class EndingParser {
    private static final Pattern SHAPE = Pattern.compile("\\[(exit|signal|within)\\b\\s*([^\\]]*)(\\]?)(.*)");
    private static final Pattern MILLIS = Pattern.compile("([\\d,]{1,12}) ?ms");

    private EndingParser() {}

    /** Empty if the line is something else. */
    static Optional<Ending> parse(int line, String text) throws Misread {
        Matcher found = SHAPE.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        if (found.group(3).isEmpty() || !found.group(4).isEmpty()) {
            throw new Misread(found.start(4), "an expectation stands alone and ends with ]", "[exit 3]");
        }
        return Optional.of(ending(line, found.group(1), found.group(2).strip(), found.start(2)));
    }

    private static Ending ending(int line, String word, String value, int column) throws Misread {
        return switch (word) {
            case "exit" -> exit(line, value, column);
            case "signal" -> signal(line, value, column);
            default -> within(line, value, column);
        };
    }

    private static Ending exit(int line, String value, int column) throws Misread {
        if (!value.matches("\\d{1,3}") || Integer.parseInt(value) > 255) {
            throw new Misread(column, "'" + value + "' is no exit status", "a number from 0 to 255: [exit 3]");
        }
        return new Ending.Exit(line, Integer.parseInt(value));
    }

    private static Ending signal(int line, String value, int column) throws Misread {
        if (!value.matches("SIG[A-Z0-9]+")) {
            throw new Misread(column, "'" + value + "' is no signal", "[signal SIGTERM]");
        }
        return new Ending.Signal(line, value);
    }

    private static Ending within(int line, String value, int column) throws Misread {
        Matcher millis = MILLIS.matcher(value);
        if (!millis.matches()) {
            throw new Misread(column, "'" + value + "' is no duration", "milliseconds: [within 800 ms]");
        }
        return new Ending.Within(line, Long.parseLong(millis.group(1).replace(",", "")));
    }
}
