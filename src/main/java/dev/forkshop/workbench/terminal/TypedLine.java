package dev.forkshop.workbench.terminal;

import dev.forkshop.workbench.command.Word;
import dev.forkshop.workbench.command.Words;
import java.util.List;
import java.util.stream.Collectors;
import org.jline.reader.CompletingParsedLine;

/** A line as JLine's completion sees it: everything up to the cursor, its last word being the one to complete. */
record TypedLine(String line, int cursor, List<Word> read) implements CompletingParsedLine {
    /** What a shell would read as more than itself. */
    private static final String SPECIAL = " \t\n'\"\\#~$`&;|<>()*?[]{}!";

    static TypedLine of(String line, int cursor) {
        return new TypedLine(line, cursor, Words.of(line.substring(0, cursor)).words());
    }

    private Word last() {
        boolean within = !read.isEmpty() && read.get(read.size() - 1).end() == cursor;
        return within ? read.get(read.size() - 1) : new Word("", cursor, cursor);
    }

    @Override
    public String word() {
        return last().text();
    }

    @Override
    public int wordCursor() {
        return word().length();
    }

    @Override
    public int wordIndex() {
        return last().start() == cursor ? read.size() : read.size() - 1;
    }

    @Override
    public List<String> words() {
        List<String> words = read.stream().map(Word::text).collect(Collectors.toList());
        if (wordIndex() == read.size()) {
            words.add("");
        }
        return words;
    }

    @Override
    public int rawWordCursor() {
        return cursor - last().start();
    }

    @Override
    public int rawWordLength() {
        return rawWordCursor();
    }

    /** The candidate in the quotes that were begun, or with a backslash before each special sign. */
    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        char first = rawWordLength() == 0 ? ' ' : line.charAt(last().start());
        if (first == '\'' || first == '"') {
            return first + candidate.toString() + (complete ? first : "");
        }
        StringBuilder escaped = new StringBuilder();
        candidate
                .chars()
                .forEach(c -> escaped.append(SPECIAL.indexOf(c) < 0 ? "" : "\\").append((char) c));
        return escaped;
    }
}
