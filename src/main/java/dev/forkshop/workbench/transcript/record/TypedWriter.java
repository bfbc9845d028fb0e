package dev.forkshop.workbench.transcript.record;

import dev.forkshop.workbench.transcript.Kind;
import dev.forkshop.workbench.transcript.Template;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Writes what was typed: without secrets, and with names where a process or a port was typed that has one. */
final class TypedWriter {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,])\\d{2,}(?![\\w.,])");
    private static final Pattern HALF_A_CHARACTER = Pattern.compile("\\p{Cs}");

    private final HoleNames names;
    private final Secrets secrets;

    TypedWriter(HoleNames names, Secrets secrets) {
        this.names = names;
        this.secrets = secrets;
    }

    /** A line for each line of the text, the first after {@code first}, the others after {@code next}. */
    List<String> write(String typed, String first, String next) {
        String clean = typed.isEmpty() ? "\n" : secrets.without(typed);
        List<String> lines = clean.lines().map(this::line).toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> (i == 0 ? first : next) + lines.get(i))
                .map(String::stripTrailing)
                .toList();
    }

    private String line(String text) {
        String whole = HALF_A_CHARACTER.matcher(text).replaceAll("\uFFFD");
        String escaped = Template.NAME
                .matcher(whole)
                .replaceAll(found -> Matcher.quoteReplacement(escape(found.group(1), found.group())));
        return NUMBER.matcher(escaped).replaceAll(found -> Matcher.quoteReplacement(named(found.group())));
    }

    private static String escape(String doubled, String found) {
        return doubled.isEmpty() ? found : "<" + found;
    }

    private String named(String number) {
        return names.name(Kind.PID, number)
                .or(() -> names.name(Kind.PORT, number))
                .map(name -> "<" + name + ">")
                .orElse(number);
    }
}
