package dev.forkshop.runtime.childprocess;

import java.util.List;

/** Words in one text, each behind its length; a list is its length and its words. Read by {@link NoteReader}. */
final class NoteWriter {
    private final StringBuilder text = new StringBuilder();

    /** Null is an empty word. */
    NoteWriter word(Object word) {
        String plain = word == null ? "" : word.toString();
        text.append(plain.length()).append(NoteReader.MARK).append(plain);
        return this;
    }

    NoteWriter words(List<?> words) {
        word(words.size());
        for (Object word : words) {
            word(word);
        }
        return this;
    }

    String text() {
        return text.toString();
    }
}
