package dev.forkshop.workbench.transcript;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is typed: a command or an input. Where it has {@code <A>} and A was bound before, the bound text is typed;
 * {@code <<A>} always types {@code <A>}. Every other {@code <} is just that: commands have redirections and generics.
 */
public record Template(int line, String text, Set<String> names) {
    public static final Pattern NAME = Pattern.compile("<(<?)([A-Z][A-Za-z0-9_]*)>");

    public Template {
        names = Set.copyOf(names);
    }

    /** The text with the names filled in. Every name must have a value. */
    public String filled(Map<String, String> values) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(replacement(found, values)));
    }

    private String replacement(MatchResult found, Map<String, String> values) {
        if (!found.group(1).isEmpty()) {
            return "<" + found.group(2) + ">";
        }
        return names.contains(found.group(2)) ? values.get(found.group(2)) : found.group();
    }
}
