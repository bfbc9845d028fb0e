package dev.forkshop.workbench.script;

import java.text.BreakIterator;
import java.util.Locale;

/** Javadoc read for a terminal: without tags and markup. */
final class JavadocText {
    private JavadocText() {}

    /** Its first sentence. */
    static String sentence(String javadoc) {
        String text = plain(javadoc);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text);
        int end = sentences.next();
        return end == BreakIterator.DONE ? text : text.substring(0, end).strip();
    }

    /** All of it up to the first block tag, in one line. */
    private static String plain(String javadoc) {
        return javadoc.replaceFirst("(?s)(^|\\n)\\s*@\\w+.*", "")
                .replaceAll("\\{@\\w+\\s+([^{}]*)}", "$1")
                .replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
