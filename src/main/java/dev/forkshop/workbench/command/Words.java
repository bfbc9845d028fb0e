package dev.forkshop.workbench.command;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line read as a shell reads it: quotes, backslash, {@code ~}, comments. Nothing is expanded but a leading tilde, and
 * {@code !} means nothing. Each word knows its place, so that what follows a word can be handed on untouched.
 *
 * @param open what must still be closed before the line is whole
 */
public record Words(String line, List<Word> words, Open open) {
    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

    /** What a line that is not whole yet waits for. */
    public enum Open {
        NOTHING,
        /** The other quotation mark. */
        QUOTE,
        /** The line after a backslash. */
        BACKSLASH
    }

    public Words {
        words = List.copyOf(words);
    }

    /** Reads a line, and with it the lines that continue it. */
    public static Words of(String line) {
        return new WordReader(line, System.getenv().getOrDefault("HOME", System.getProperty("user.home"))).read();
    }

    /** A word as it has to be typed so that it is read as one: in quotation marks where it needs them. */
    public static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    public boolean whole() {
        return open == Open.NOTHING;
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** What the words from this index on say. */
    public List<String> texts(int from) {
        return words.stream().skip(from).map(Word::text).collect(Collectors.toList());
    }

    /** The line from the word with this index to its end, exactly as typed; empty where there is no such word. */
    public String raw(int from) {
        return from < words.size() ? line.substring(words.get(from).start()).strip() : "";
    }
}
