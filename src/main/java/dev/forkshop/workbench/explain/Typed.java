package dev.forkshop.workbench.explain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command as it was typed, taken apart: what an explanation compares the facts with, and what {@code show} turns
 * into code.
 *
 * @param command the name of the command: {@code exec}, {@code fork}
 * @param options the values of each option that was given; a flag has an empty list
 * @param words the positional arguments, unquoted
 * @param rest the positional arguments exactly as they were typed
 */
public record Typed(String command, Map<String, List<String>> options, List<String> words, String rest) {
    /** Bytes that exec and its relatives keep of one stream unless told otherwise. */
    private static final long MAX_BUFFER = 1024 * 1024;

    public Typed {
        options = Map.copyOf(options);
        words = List.copyOf(words);
    }

    /** A line that is no command, but Java. */
    public static Typed java(String line) {
        return new Typed("java", Map.of(), List.of(), line);
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    public List<String> all(String option) {
        return options.getOrDefault(option, List.of());
    }

    public Optional<String> text(String option) {
        List<String> values = all(option);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** Whether the command is one of these. */
    public boolean is(String... commands) {
        return List.of(commands).contains(command);
    }

    /** Whether a run keeps its output until the end: exec, execFile, and every form that blocks the loop. */
    public boolean buffers() {
        return is("exec", "execfile") || has("--sync");
    }

    /** The bytes that are kept of one stream at most. */
    public long maxBuffer() {
        return text("--max-buffer")
                .map(text -> Long.parseLong(text.replace("_", "")))
                .orElse(MAX_BUFFER);
    }

    /** The program, or the module, that was asked for. */
    public String subject() {
        return words.isEmpty() ? "" : words.get(0);
    }

    /** Whether all of it stands in one pair of quotation marks, blanks included. */
    boolean oneQuotedLine() {
        return words.size() == 1 && subject().contains(" ") && rest.matches("'.*'|\".*\"");
    }

    /** Whether it has signs in it that only a shell understands. */
    boolean needsShell() {
        return rest.matches("(?s).*[|&;<>$`*?()].*");
    }

    /** The same words for another command, without options. */
    public String as(String other) {
        return rest.isEmpty() ? other : other + " " + rest;
    }
}
