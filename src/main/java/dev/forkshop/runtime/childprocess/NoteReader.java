package dev.forkshop.runtime.childprocess;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads what a {@link NoteWriter} wrote, in its order. Loads nothing that a starting child would not load anyway. */
final class NoteReader {
    static final char MARK = ':';

    private final String text;
    private int at;

    NoteReader(String text) {
        this.text = text;
    }

    String word() {
        int mark = text.indexOf(MARK, at);
        int end = mark + 1 + Integer.parseInt(text.substring(at, mark));
        at = end;
        return text.substring(mark + 1, end);
    }

    int number() {
        return Integer.parseInt(word());
    }

    /** Null for an empty word. */
    Path path() {
        String word = word();
        return word.isEmpty() ? null : Path.of(word);
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        for (int left = number(); left > 0; left--) {
            words.add(word());
        }
        return words;
    }

    /** Plain loops: the first stream of a JVM costs a starting child some milliseconds. */
    List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        for (String word : words()) {
            paths.add(Path.of(word));
        }
        return paths;
    }
}
