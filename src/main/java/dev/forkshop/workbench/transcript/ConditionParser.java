package dev.forkshop.workbench.transcript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code [only if node>=20]} and {@code [only if not git]}. */
final class ConditionParser {
    private static final Pattern SHAPE =
            Pattern.compile("(not\\s+)?([A-Za-z][\\w.+-]*?)\\s*(?:(>=|<=|==|!=|=|<|>)\\s*v?(\\d+(?:\\.\\d+)*))?");

    private ConditionParser() {}

    static Condition parse(int line, String text) throws Misread {
        int from = Marks.CONDITION.length();
        if (!text.endsWith("]")) {
            throw new Misread(text.length(), "the condition is not closed", "a ] at the line's end");
        }
        String inner = text.length() <= from
                ? ""
                : text.substring(from, text.length() - 1).strip();
        Matcher found = SHAPE.matcher(inner);
        if (!found.matches()) {
            throw new Misread(
                    Math.min(from, text.length() - 1),
                    "'" + inner + "' is no condition",
                    "[only if node>=20], [only if jdk>=25], [only if linux], [only if not git]");
        }
        return new Condition(
                line, found.group(1) != null, found.group(2), orEmpty(found.group(3)), orEmpty(found.group(4)), inner);
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }
}
