package dev.forkshop.workbench.command;

import dev.forkshop.workbench.command.Words.Open;
import java.util.ArrayList;
import java.util.List;

/** Reads one line into {@link Words}, a character at a time. */
final class WordReader {
    private static final String ESCAPED_IN_QUOTES = "\"\\$`";

    private final String line;
    private final String home;
    private final List<Word> words = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int at;
    private Open open = Open.NOTHING;

    WordReader(String line, String home) {
        this.line = line;
        this.home = home;
    }

    Words read() {
        skipBlanks();
        while (at < line.length() && line.charAt(at) != '#') {
            word();
            skipBlanks();
        }
        return new Words(line, words, open);
    }

    private void skipBlanks() {
        while (at < line.length() && (blank() || joined())) {
            at += joined() ? 2 : 1;
        }
    }

    private boolean blank() {
        return Character.isWhitespace(line.charAt(at));
    }

    /** Whether a backslash before a line break stands here: nothing at all to a shell. */
    private boolean joined() {
        return line.startsWith("\\\n", at);
    }

    private void word() {
        int start = at;
        text.setLength(0);
        tilde();
        while (at < line.length() && !blank()) {
            piece(line.charAt(at));
        }
        boolean nothing = open == Open.BACKSLASH && text.isEmpty();
        if (!nothing) {
            words.add(new Word(text.toString(), start, at));
        }
    }

    private void tilde() {
        boolean alone = at + 1 == line.length() || " \t\n/".indexOf(line.charAt(at + 1)) >= 0;
        if (line.charAt(at) == '~' && alone) {
            text.append(home);
            at++;
        }
    }

    private void piece(char first) {
        at++;
        switch (first) {
            case '\'' -> single();
            case '"' -> quoted();
            case '\\' -> escaped();
            default -> text.append(first);
        }
    }

    private void single() {
        int end = line.indexOf('\'', at);
        open = end < 0 ? Open.QUOTE : open;
        text.append(line, at, end < 0 ? line.length() : end);
        at = end < 0 ? line.length() : end + 1;
    }

    private void quoted() {
        while (at < line.length() && line.charAt(at) != '"') {
            if (line.charAt(at) == '\\' && at + 1 < line.length()) {
                escapedInQuotes(line.charAt(at + 1));
            } else {
                text.append(line.charAt(at++));
            }
        }
        open = at < line.length() ? open : Open.QUOTE;
        at = Math.min(at + 1, line.length());
    }

    private void escapedInQuotes(char next) {
        if (ESCAPED_IN_QUOTES.indexOf(next) >= 0) {
            text.append(next);
        } else if (next != '\n') {
            text.append('\\').append(next);
        }
        at += 2;
    }

    private void escaped() {
        if (at == line.length()) {
            open = Open.BACKSLASH;
        } else if (line.charAt(at) == '\n') {
            at++;
        } else {
            text.append(line.charAt(at++));
        }
    }
}
