package dev.forkshop.workbench.explain.code;

import dev.forkshop.workbench.explain.Typed;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a {@code pool} command, as both languages need them. */
final class PoolWords {
    /** So many tasks where nobody said how many. */
    private static final String TASKS = "8";

    private static final Pattern RANGE = Pattern.compile("(-?\\d+)\\.\\.(-?\\d+)");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$(i|from|to|file|name)\\b");

    private final Typed typed;

    PoolWords(Typed typed) {
        this.typed = typed;
    }

    /** The value of an option, digits only. */
    Optional<String> number(String option) {
        return typed.text(option).map(text -> text.replace("_", ""));
    }

    String least() {
        return number("--threads").or(() -> number("--min")).orElse(elastic() ? "0" : "");
    }

    /** How many workers at most; empty where the machine decides. */
    String most() {
        return number("--threads").or(() -> number("--max")).orElse("");
    }

    boolean elastic() {
        return typed.has("--min") || typed.has("--max");
    }

    boolean tasks() {
        return typed.is("pool run");
    }

    String count() {
        return number("--tasks").orElse(TASKS);
    }

    Optional<String> folder() {
        return typed.text("--from");
    }

    /** Whether tasks wait for room in the queue. */
    boolean waits() {
        return typed.has("--queue") && !typed.has("--no-wait") && !typed.has("--sequential");
    }

    /** Where the shared range begins; empty where there is none. */
    Optional<String> from() {
        return bound(1);
    }

    Optional<String> to() {
        return bound(2);
    }

    private Optional<String> bound(int group) {
        return number("--range").map(RANGE::matcher).filter(Matcher::matches).map(range -> range.group(group));
    }

    /** What each task is given, as JSON with placeholders. */
    String data() {
        String otherwise = folder().isPresent()
                ? "{\"file\":\"$file\"}"
                : from().isPresent() ? "{\"from\":\"$from\",\"to\":\"$to\"}" : "{}";
        return typed.text("--data").orElse(otherwise);
    }

    boolean uses(String name) {
        return Pattern.compile("\\$" + name + "\\b").matcher(data()).find();
    }

    /**
     * The data with its texts rewritten: one that is a placeholder as a whole, and one that has placeholders in it.
     *
     * @param part makes code of a text's inside and of the fact that it is a placeholder alone
     */
    String data(BiFunction<String, Boolean, String> part) {
        return TEXT.matcher(data()).replaceAll(found -> {
            String inside = found.group().substring(1, found.group().length() - 1);
            Matcher placeholder = PLACEHOLDER.matcher(inside);
            boolean any = placeholder.find();
            String code = any ? part.apply(inside, placeholder.matches()) : found.group();
            return Matcher.quoteReplacement(code);
        });
    }

    /** The name of a placeholder in a text, wherever it is, replaced by what surrounds it. */
    static String placed(String text, String before, String after) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(before + found.group(1) + after));
    }
}
