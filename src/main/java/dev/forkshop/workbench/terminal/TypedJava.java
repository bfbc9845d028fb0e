package dev.forkshop.workbench.terminal;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/** A line of Java as JLine's completion sees it: one word, the name that ends at the cursor. */
record TypedJava(String line, int cursor, int start) implements CompletingParsedLine {
    static TypedJava of(String line, int cursor) {
        int start = cursor;
        while (start > 0 && Character.isJavaIdentifierPart(line.charAt(start - 1))) {
            start--;
        }
        return new TypedJava(line, cursor, start);
    }

    @Override
    public String word() {
        return line.substring(start, cursor);
    }

    @Override
    public int wordCursor() {
        return cursor - start;
    }

    @Override
    public int wordIndex() {
        return 0;
    }

    @Override
    public List<String> words() {
        return List.of(word());
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return wordCursor();
    }

    @Override
    public int rawWordLength() {
        return wordCursor();
    }
}
